import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveFonts } from './reader/page-fonts.ts';
import { LATIN } from './reader/unicode-ranges.ts';

/** The interface's face over a page, and one to read in. Its italics the browser slants. */
export default defineUnlistedScript(() =>
  leaveFonts([
    { family: 'Byline Inter', style: 'normal', weight: '100 900', range: LATIN, file: latin },
  ]),
);
