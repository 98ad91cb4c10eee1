import { expect, test } from 'vitest';
import { chooseVoice, localVoices, type Voice, voicesFor } from '../../../core/speech/voices.ts';

function voice(name: string, lang: string, given: Partial<Voice> = {}): Voice {
  return { voiceURI: `uri:${name}`, name, lang, default: false, localService: true, ...given };
}

const VOICES = [
  voice('Anna', 'de-DE'),
  voice('Una', 'en-US'),
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
  expect(chooseVoice(VOICES, 'en-AU', { en: 'uri:Una' })?.name).toBe('Una');
  expect(chooseVoice(VOICES, 'de', { en: 'uri:Una' })?.name).toBe('Anna');
  expect(chooseVoice(VOICES, 'en-AU', { en: 'uri:gone' })?.name).toBe('Kate');
});

test('only voices of the language are offered', () => {
  expect(voicesFor(VOICES, 'en-US').map(({ name }) => name)).toEqual(['Sam', 'Una', 'Kate']);
});

test('a voice that is made on its maker’s servers is never used', () => {
  const remote = voice('Remote', 'en-US', { localService: false, default: true });
  expect(localVoices([remote, ...VOICES]).map(({ name }) => name)).not.toContain('Remote');
});
