import cyrillicExt from '@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2?inline';
import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?inline';
import greekExt from '@fontsource-variable/inter/files/inter-greek-ext-wght-normal.woff2?inline';
import greek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?inline';
import latinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?inline';
import vietnamese from '@fontsource-variable/inter/files/inter-vietnamese-wght-normal.woff2?inline';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveFonts } from './reader/page-fonts.ts';
import {
  CYRILLIC,
  CYRILLIC_EXTENDED,
  GREEK,
  GREEK_EXTENDED,
  LATIN_EXTENDED,
  VIETNAMESE,
} from './reader/unicode-ranges.ts';

const face = { family: 'Byline Inter', weight: '100 900' } as const;

/** The further letters of the interface’s face. */
export default defineUnlistedScript(() =>
  leaveFonts([
    { ...face, style: 'normal', range: LATIN_EXTENDED, file: latinExt },
    { ...face, style: 'normal', range: VIETNAMESE, file: vietnamese },
    { ...face, style: 'normal', range: GREEK, file: greek },
    { ...face, style: 'normal', range: GREEK_EXTENDED, file: greekExt },
    { ...face, style: 'normal', range: CYRILLIC, file: cyrillic },
    { ...face, style: 'normal', range: CYRILLIC_EXTENDED, file: cyrillicExt },
  ]),
);
