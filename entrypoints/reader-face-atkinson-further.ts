import latinExtItalic from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-italic.woff2?inline';
import latinExt from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?inline';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveFonts } from './reader/page-fonts.ts';
import { LATIN_EXTENDED } from './reader/unicode-ranges.ts';

const face = { family: 'Byline Atkinson', weight: '200 800' } as const;

/** The further letters of the face made for readers with low vision. */
export default defineUnlistedScript(() =>
  leaveFonts([
    { ...face, style: 'normal', range: LATIN_EXTENDED, file: latinExt },
    { ...face, style: 'italic', range: LATIN_EXTENDED, file: latinExtItalic },
  ]),
);
