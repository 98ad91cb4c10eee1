import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { toggleReader } from './toggle-reader.tsx';

/**
 * Opens the reader over the page, or closes it. Run in a tab by a key, the popup or a menu; what
 * came of it is the script's result.
 */
export default defineUnlistedScript(() => toggleReader());
