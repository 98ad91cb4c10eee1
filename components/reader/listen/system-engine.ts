import type { SpeechEngine, SpeechFailure } from '../../../core/speech/player.ts';
import { chooseVoice, localVoices, type Voice } from '../../../core/speech/voices.ts';

/** Milliseconds that a system may take to name its voices. */
const VOICES_PATIENCE = 2500;

/** What events say of speech that was cut off on purpose. */
const CUT_OFF = new Set(['canceled', 'interrupted']);

function failureOf(error: string): SpeechFailure {
  if (error === 'not-allowed') return 'not-allowed';
  const missing = ['voice-unavailable', 'language-unavailable', 'synthesis-unavailable'];
  return missing.includes(error) ? 'no-voice' : 'failed';
}

/** The voices on this machine, once they are known; none where there are none. */
export function systemVoices(): Promise<SpeechSynthesisVoice[]> {
  if (!('speechSynthesis' in globalThis)) return Promise.resolve([]);
  const now = speechSynthesis.getVoices();
  if (now.length > 0) return Promise.resolve(localVoices(now));
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      speechSynthesis.removeEventListener('voiceschanged', done);
      resolve(localVoices(speechSynthesis.getVoices()));
    };
    const timer = setTimeout(done, VOICES_PATIENCE);
    speechSynthesis.addEventListener('voiceschanged', done);
  });
}

/**
 * The system's own voices, by the Web Speech API.
 * @param voices those that are known by now
 * @param chosen the voices that were chosen, by language
 */
export function systemEngine(
  voices: () => readonly (SpeechSynthesisVoice & Voice)[],
  chosen: () => Readonly<Record<string, string>>,
): SpeechEngine {
  // Kept until it has ended: Chromium collects one that nobody holds, and its events with it.
  let speaking: SpeechSynthesisUtterance | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    speak(text, { language, speed }, on) {
      const utterance = new SpeechSynthesisUtterance(text);
      const known = voices();
      const voice = chooseVoice(known, language, chosen()) ?? known.find((one) => one.default);
      // Without one the browser would take its own default, which may not be of this machine.
      if (!voice) return on.failure('no-voice');
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = speed;
      utterance.addEventListener('boundary', ({ name, charIndex }) => {
        if (utterance === speaking && name !== 'sentence') on.word(charIndex);
      });
      utterance.addEventListener('end', () => {
        if (utterance === speaking) on.end();
      });
      utterance.addEventListener('error', ({ error }) => {
        if (utterance === speaking && !CUT_OFF.has(error)) on.failure(failureOf(error));
      });
      speaking = utterance;
      clearTimeout(timer);
      // What is spoken in the same breath as a cancel is cancelled with it by some engines.
      timer = setTimeout(() => {
        if (utterance !== speaking) return;
        speechSynthesis.resume();
        speechSynthesis.speak(utterance);
      });
    },
    cancel() {
      speaking = undefined;
      clearTimeout(timer);
      speechSynthesis.cancel();
    },
  };
}
