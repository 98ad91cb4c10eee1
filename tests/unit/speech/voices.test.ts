import { expect, test } from 'vitest';
import { chooseVoice, type Voice, voicesFor } from '../../../core/speech/voices.ts';

function voice(name: string, lang: string, given: Partial<Voice> = {}): Voice {
  return { voiceURI: `uri:${name}`, name, lang, default: false, localService: true, ...given };
}

const VOICES = [
  voice('Anna', 'de-DE'),
  voice('Remote', 'en-US', { localService: false }),
  voice('Sam', 'en_US'),
  voice('Kate', 'en-GB', { default: true }),
];

test('an article is read with a voice of its own language, its own country first', () => {
  expect(chooseVoice(VOICES, 'de', {})?.name).toBe('Anna');
  expect(chooseVoice(VOICES, 'en-US', {})?.name).toBe('Sam');
  expect(chooseVoice(VOICES, 'en', {})?.name).toBe('Kate');
  expect(chooseVoice(VOICES, 'fr', {})).toBeUndefined();
});

test('the voice that was chosen for a language is used for all of its articles', () => {
  expect(chooseVoice(VOICES, 'en-AU', { en: 'uri:Remote' })?.name).toBe('Remote');
  expect(chooseVoice(VOICES, 'de', { en: 'uri:Remote' })?.name).toBe('Anna');
  expect(chooseVoice(VOICES, 'en-AU', { en: 'uri:gone' })?.name).toBe('Kate');
});

test('only voices of the language are offered', () => {
  expect(voicesFor(VOICES, 'en-US').map(({ name }) => name)).toEqual(['Sam', 'Remote', 'Kate']);
});
