import italic from '@fontsource/opendyslexic/files/opendyslexic-latin-400-italic.woff2?inline';
import normal from '@fontsource/opendyslexic/files/opendyslexic-latin-400-normal.woff2?inline';
import bold from '@fontsource/opendyslexic/files/opendyslexic-latin-700-normal.woff2?inline';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveFonts } from './reader/page-fonts.ts';

/** All that the file holds: it is not cut into scripts. */
const face = { family: 'Byline OpenDyslexic', range: 'U+0-10FFFF' };

/** The face that some dyslexic readers find easier. Its bold italics the browser slants. */
export default defineUnlistedScript(() =>
  leaveFonts([
    { ...face, style: 'normal', weight: '400', file: normal },
    { ...face, style: 'italic', weight: '400', file: italic },
    { ...face, style: 'normal', weight: '700', file: bold },
  ]),
);
