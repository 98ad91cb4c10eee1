import type { Face } from '../core/settings/settings.ts';

/** The scripts that bring a face's files to a page; the system's own needs none. */
const FACE_SCRIPTS = {
  literata: '/reader-face-literata.js',
  inter: '/reader-face-inter.js',
  atkinson: '/reader-face-atkinson.js',
  opendyslexic: '/reader-face-opendyslexic.js',
  system: undefined,
} as const satisfies Record<Face, string | undefined>;

export type FaceScript = NonNullable<(typeof FACE_SCRIPTS)[Face]>;

/** What is run in a tab for the reader, in this order: the faces of the interface and the text, then it. */
export function readerScripts(face: Face): (FaceScript | '/reader.js')[] {
  return [...faceScripts('inter'), ...(face === 'inter' ? [] : faceScripts(face)), '/reader.js'];
}

/** What is run in a tab to bring one more face. */
export function faceScripts(face: Face): FaceScript[] {
  const script = FACE_SCRIPTS[face];
  return script === undefined ? [] : [script];
}
