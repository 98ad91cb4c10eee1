import {
  ChevronsLeft,
  ChevronsRight,
  LocateFixed,
  Pause,
  Play,
  SkipBack,
  SkipForward,
  X,
} from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { SPEEDS } from '../../../core/reading/aids.ts';
import type { Voice } from '../../../core/speech/voices.ts';
import { keyCap, READER_KEYS, type ReaderCommand } from '../reader-keys.ts';

/** What the bar shows. */
export interface ListenState {
  readonly playing: boolean;
  /** The reader looks elsewhere, and the text does not follow the voice. */
  readonly away: boolean;
  readonly speed: number;
  /** Those of the article's language, or all where it has none. */
  readonly voices: readonly Voice[];
  readonly voice: string | undefined;
  readonly message: string | undefined;
}

/** What can be done. */
export interface ListenControls {
  toggle: () => void;
  sentence: (direction: 1 | -1) => void;
  paragraph: (direction: 1 | -1) => void;
  setSpeed: (speed: number) => void;
  setVoice: (voiceURI: string) => void;
  back: () => void;
  close: () => void;
}

const STEPS = Array.from(
  { length: Math.round((SPEEDS.max - SPEEDS.min) / 0.25) + 1 },
  (_, index) => SPEEDS.min + index * 0.25,
);

/** The controls of reading aloud. */
export function ListenBar({ state, controls }: { state: ListenState; controls: ListenControls }) {
  const { playing, away, speed, voices, voice, message } = state;
  const speeds = [...new Set([...STEPS, speed])].sort((a, b) => a - b);
  const number = new Intl.NumberFormat(navigator.language);
  return (
    <section class="listen" aria-label={i18n.t('reader.listen.title')}>
      {message && (
        <p class="listen__message" role="alert">
          {message}
        </p>
      )}
      <div class="listen__controls">
        {voices.length > 0 && (
          <>
            <Control command="paragraphBack" onClick={() => controls.paragraph(-1)}>
              <SkipBack size={18} aria-hidden="true" />
            </Control>
            <Control command="sentenceBack" onClick={() => controls.sentence(-1)}>
              <ChevronsLeft size={20} aria-hidden="true" />
            </Control>
            <Control
              command="listen"
              label={i18n.t(playing ? 'reader.listen.pause' : 'reader.listen.play')}
              onClick={controls.toggle}
            >
              {playing ? (
                <Pause size={22} aria-hidden="true" />
              ) : (
                <Play size={22} aria-hidden="true" />
              )}
            </Control>
            <Control command="sentenceForward" onClick={() => controls.sentence(1)}>
              <ChevronsRight size={20} aria-hidden="true" />
            </Control>
            <Control command="paragraphForward" onClick={() => controls.paragraph(1)}>
              <SkipForward size={18} aria-hidden="true" />
            </Control>
            {away && (
              <button
                type="button"
                class="icon-button listen__back"
                aria-label={i18n.t('reader.listen.back')}
                title={i18n.t('reader.listen.back')}
                onClick={controls.back}
              >
                <LocateFixed size={18} aria-hidden="true" />
              </button>
            )}
            <select
              class="listen__speed"
              aria-label={i18n.t('reader.listen.speed')}
              value={String(speed)}
              onChange={(event) => controls.setSpeed(Number(event.currentTarget.value))}
            >
              {speeds.map((one) => (
                <option key={one} value={String(one)}>
                  {number.format(one)} ×
                </option>
              ))}
            </select>
            <select
              class="listen__voice"
              aria-label={i18n.t('reader.listen.voice')}
              value={voice}
              onChange={(event) => controls.setVoice(event.currentTarget.value)}
            >
              {voices.map(({ voiceURI, name }) => (
                <option key={voiceURI} value={voiceURI}>
                  {name}
                </option>
              ))}
            </select>
          </>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('reader.listen.stop')}
          title={i18n.t('reader.withKey', [i18n.t('reader.listen.stop'), keyCap('Escape')])}
          onClick={controls.close}
        >
          <X size={18} aria-hidden="true" />
        </button>
      </div>
    </section>
  );
}

function Control({
  command,
  label = i18n.t(`reader.help.${command}`),
  onClick,
  children,
}: {
  command: Extract<
    ReaderCommand,
    'listen' | 'sentenceBack' | 'sentenceForward' | 'paragraphBack' | 'paragraphForward'
  >;
  label?: string;
  onClick: () => void;
  children: ComponentChildren;
}) {
  const [key] = READER_KEYS[command];
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      aria-keyshortcuts={key}
      title={i18n.t('reader.withKey', [label, keyCap(key)])}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
