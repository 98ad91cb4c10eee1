import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openPicker } from '../components/picker/open-picker.tsx';
import { selectorOf } from '../core/forcing/selector-of.ts';
import { postPicked } from '../platform/forcing/forcing.ts';
import { sendMessage } from '../platform/messages.ts';

/** Run in a tab: lets the reader pick the part of the page that is to be read, and opens it. */
export default defineUnlistedScript(() => {
  openPicker((element, remember) => {
    postPicked(element);
    const selector = remember ? selectorOf(element) : undefined;
    const request = { how: 'picked' as const, ...(selector !== undefined && { selector }) };
    sendMessage('reader/force', request).catch(console.warn);
  });
});
