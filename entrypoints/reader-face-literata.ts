import italic from '@fontsource-variable/literata/files/literata-latin-wght-italic.woff2?inline';
import normal from '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2?inline';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveFonts } from './reader/page-fonts.ts';
import { LATIN } from './reader/unicode-ranges.ts';

const face = { family: 'Byline Literata', weight: '200 900', range: LATIN };

/** The reading face that readers start with. */
export default defineUnlistedScript(() =>
  leaveFonts([
    { ...face, style: 'normal', file: normal },
    { ...face, style: 'italic', file: italic },
  ]),
);
