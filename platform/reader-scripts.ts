import type { Face } from '../core/settings/settings.ts';

/**
 * The scripts that bring a face's files to a page: first its Latin letters, then the further ones it
 * has. OpenDyslexic is one file; what is installed needs none.
 */
const FACE_SCRIPTS = {
  literata: ['/reader-face-literata.js', '/reader-face-literata-further.js'],
  inter: ['/reader-face-inter.js', '/reader-face-inter-further.js'],
  atkinson: ['/reader-face-atkinson.js', '/reader-face-atkinson-further.js'],
  opendyslexic: ['/reader-face-opendyslexic.js'],
  system: [],
  installed: [],
} as const satisfies Record<Face, readonly string[]>;

export type ReaderScript = (typeof FACE_SCRIPTS)[Face][number] | '/reader.js';

/**
 * What is run in a tab for a text in a face, the interface's always with it.
 * @param further whether the text has more than the letters of western European languages
 */
export function faceScripts(face: Face, further: boolean): ReaderScript[] {
  const faces = new Set<Face>(['inter', face]);
  return [...faces].flatMap((name) => FACE_SCRIPTS[name].slice(0, further ? undefined : 1));
}
