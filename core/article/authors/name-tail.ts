import { isDigit } from './letters.ts';

/** Words before which a name ends: what follows is a date, a place, a rubric or a sentence. */
const ENDING = new Set(
  'on in at for am le el il op den vom aus zum en à updated published posted last modified aktualisiert veröffentlicht publié actualizado publicado aggiornato contributor follow was has ist est es è'.split(
    ' ',
  ),
);
const ENDING_PAIRS = new Set('for the|of the|special to|is a|is an|is the|has been'.split('|'));

/** The beginnings of the names of days and months. */
const DATED =
  /^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mo|di|mi|do|fr|sa|so)[^\d\s,]*,?$/;

/** Brackets, addresses, handles, numbers after a space or a dash. */
const SIGNS =
  /\s*(?:[([<]|(?<![a-z0-9])(?:https?:\/\/|www\.)|\S+@\S+\.\S|(?<=\s)@\w|(?:(?<=\s)[-–—,|•·]?|[-–—,|•·])\s*\d|외 \d)/;

/** The text up to where the name in it ends. */
export function withoutTail(text: string): string {
  const lower = text.toLowerCase();
  let cut = lower.search(SIGNS);
  if (cut < 0) cut = text.length;
  const tokens = lower.split(' ');
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (next === undefined || at >= cut) break;
    const bare = token.replace(/^.*[^a-z0-9\u00aa-\u1fff\u3040-\uffff]/, '');
    if (
      ENDING.has(bare) ||
      ENDING_PAIRS.has(`${bare} ${next}`) ||
      (isDigit(next[0]) && DATED.test(token.replace(/^[-–—,|•·]+/, '')))
    ) {
      cut = Math.min(cut, at + token.length - bare.length);
      break;
    }
    at += token.length + 1;
  }
  return text.slice(0, cut);
}
