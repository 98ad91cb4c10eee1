import { removeBlock } from '../body/remove-block.ts';
import { textIn, wordsIn } from '../body/text-measure.ts';

/** How players that read a page aloud, and others, name themselves. */
const NAMED =
  '[class*="audio" i], [class*="player" i], [class*="listen" i], [class*="podcast" i], [class*="speech" i], [class*="tts" i], ' +
  '[id*="audio" i], [id*="player" i], [id*="listen" i], [aria-label*="audio" i], [data-testid*="audio" i]';

/** Time played and time in all, or a speed: what is only written on players. */
const CLOCK = /(?:^|\s)\d{1,2}:\d{2}(?::\d{2})?(?:\s|$)|(?:^|\s)\d(?:[.,]\d{1,2})?\s?[x×](?:\s|$)/i;

/** "Listen to this article", "5 min listen", in the languages with the most pages; lower case. */
const INVITATION =
  /^(?:play|▶)?\s*(?:listen (?:to|now)|(?:\d+\s*min\w*\s+)?listen\b|audio\b|hear this|(?:artikel |beitrag )?(?:an|vor)h[öo]ren|vorlesen|écouter|écoutez|lecture audio|escuchar?|ouvir|ouça|ascolta|beluister|luister|lyssna|lyt\b|hør\b|kuuntele|posłuchaj|słuchaj|poslech|слуша|прослуша|слухати|dinle|聴く|音声|听|收听|듣기|استمع|האזנ)/;

/** Words. What holds more is not only a player. */
const MAX_WORDS = 30;
/** In characters, white space included: no so many words are as long. */
const MAX_LENGTH = 1000;

/**
 * Removes the labels, times and speeds of players. The recording itself, which by now is a figure
 * with a link, stays.
 */
export function removePlayers(root: Element): void {
  for (const player of root.querySelectorAll(NAMED)) {
    if (!player.isConnected || /^(?:body|main|article|h[1-6]|p|a)$/.test(player.localName))
      continue;
    if ((player.textContent ?? '').length > MAX_LENGTH) continue;
    const text = textIn(player);
    if (wordsIn(text) > MAX_WORDS || player.querySelector('h1, h2, h3, img:not(figure *), p ~ p'))
      continue;
    const isNamed = CLOCK.test(text) || INVITATION.test(text.toLowerCase());
    const figures = [...player.querySelectorAll('figure')];
    if (figures.length > 0) player.replaceWith(...figures);
    else if (isNamed) removeBlock(player, root);
  }
}
