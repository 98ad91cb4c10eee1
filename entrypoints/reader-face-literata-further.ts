import cyrillicExtItalic from '@fontsource-variable/literata/files/literata-cyrillic-ext-wght-italic.woff2?inline';
import cyrillicExt from '@fontsource-variable/literata/files/literata-cyrillic-ext-wght-normal.woff2?inline';
import cyrillicItalic from '@fontsource-variable/literata/files/literata-cyrillic-wght-italic.woff2?inline';
import cyrillic from '@fontsource-variable/literata/files/literata-cyrillic-wght-normal.woff2?inline';
import greekExtItalic from '@fontsource-variable/literata/files/literata-greek-ext-wght-italic.woff2?inline';
import greekExt from '@fontsource-variable/literata/files/literata-greek-ext-wght-normal.woff2?inline';
import greekItalic from '@fontsource-variable/literata/files/literata-greek-wght-italic.woff2?inline';
import greek from '@fontsource-variable/literata/files/literata-greek-wght-normal.woff2?inline';
import latinExtItalic from '@fontsource-variable/literata/files/literata-latin-ext-wght-italic.woff2?inline';
import latinExt from '@fontsource-variable/literata/files/literata-latin-ext-wght-normal.woff2?inline';
import vietnameseItalic from '@fontsource-variable/literata/files/literata-vietnamese-wght-italic.woff2?inline';
import vietnamese from '@fontsource-variable/literata/files/literata-vietnamese-wght-normal.woff2?inline';
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

const face = { family: 'Byline Literata', weight: '200 900' } as const;

/** The further letters of the face that readers start with. */
export default defineUnlistedScript(() =>
  leaveFonts([
    { ...face, style: 'normal', range: LATIN_EXTENDED, file: latinExt },
    { ...face, style: 'normal', range: VIETNAMESE, file: vietnamese },
    { ...face, style: 'normal', range: GREEK, file: greek },
    { ...face, style: 'normal', range: GREEK_EXTENDED, file: greekExt },
    { ...face, style: 'normal', range: CYRILLIC, file: cyrillic },
    { ...face, style: 'normal', range: CYRILLIC_EXTENDED, file: cyrillicExt },
    { ...face, style: 'italic', range: LATIN_EXTENDED, file: latinExtItalic },
    { ...face, style: 'italic', range: VIETNAMESE, file: vietnameseItalic },
    { ...face, style: 'italic', range: GREEK, file: greekItalic },
    { ...face, style: 'italic', range: GREEK_EXTENDED, file: greekExtItalic },
    { ...face, style: 'italic', range: CYRILLIC, file: cyrillicItalic },
    { ...face, style: 'italic', range: CYRILLIC_EXTENDED, file: cyrillicExtItalic },
  ]),
);
