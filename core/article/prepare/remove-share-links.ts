import { removeBlock } from '../body/remove-block.ts';
import { textIn, wordsIn } from '../body/text-measure.ts';
import { isShareAddress } from './share-endpoints.ts';

/** What every address of `isShareAddress` has somewhere; asked first, since pages have many links. */
const HINT =
  /shar|submit|intent|pin\/create|whatsapp|wa\.me|save|add|send|compose|line|kakao|entry|edit|print|sms:|viber:|tg:|threema:|weixin:|view=cm|offer|status=|^mailto:(?:%20)*\?/i;

/** Words. A link of more than this passes a sentence on, which stays. */
const MAX_LABEL = 5;

/** Removes the links that pass the page on, told by where they lead, and what only held them. */
export function removeShareLinks(root: Element): void {
  const baseUrl = root.ownerDocument.baseURI;
  for (const link of root.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (!HINT.test(href) || !isShareAddress(href, baseUrl)) continue;
    if (wordsIn(textIn(link)) > MAX_LABEL) link.replaceWith(...link.childNodes);
    else removeBlock(link, root);
  }
}
