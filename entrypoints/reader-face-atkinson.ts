import italic from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2?inline';
import normal from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?inline';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveFonts } from './reader/page-fonts.ts';
import { LATIN } from './reader/unicode-ranges.ts';

const face = { family: 'Byline Atkinson', weight: '200 800', range: LATIN };

/** The face made for readers with low vision. */
export default defineUnlistedScript(() =>
  leaveFonts([
    { ...face, style: 'normal', file: normal },
    { ...face, style: 'italic', file: italic },
  ]),
);
