import type { SpokenBlock } from './spoken-block.ts';
import { type Utterance, utterancesOf, wordAt } from './utterances.ts';

/** Why an engine does not speak. */
export type SpeechFailure = 'no-voice' | 'not-allowed' | 'failed';

/** What turns text into sound. */
export interface SpeechEngine {
  /** Speaks one piece of text. At most one is spoken at a time. */
  speak: (
    text: string,
    how: { language: string; speed: number },
    on: {
      /** A word begins here in the text. Not every voice tells. */
      word: (at: number) => void;
      end: () => void;
      failure: (why: SpeechFailure) => void;
    },
  ) => void;
  /** Falls silent. Nothing more is told of what was spoken. */
  cancel: () => void;
}

/** What is being spoken. Places are in the block's text. */
export interface Spoken {
  readonly block: SpokenBlock;
  readonly sentence: { readonly start: number; readonly end: number };
  readonly word: { readonly start: number; readonly end: number } | undefined;
}

export interface PlayerState {
  readonly status: 'playing' | 'paused' | 'ended';
  readonly spoken: Spoken | undefined;
}

export interface Player {
  state: () => PlayerState;
  play: () => void;
  pause: () => void;
  /** To the sentence before (of one that has gone on for a while, to its beginning) or after. */
  moveSentence: (direction: 1 | -1) => void;
  moveParagraph: (direction: 1 | -1) => void;
  /** Goes on at a block, from the sentence that a place of its text is in. */
  moveTo: (block: number, at?: number) => void;
  /** Goes on with the same word, as after a change of speed or voice. */
  again: () => void;
  stop: () => void;
}

/** How far into a sentence "back" means its own beginning, in characters. */
const BEGUN = 30;

/** The slowest that voices speak, in characters a second, and how long they may take to begin, in ms. */
const SLOWEST = 5;
const BEGINNING = 8000;

interface Cursor {
  block: number;
  utterance: number;
  /** From where in the utterance to speak: after a pause, in its midst. */
  from: number;
}

/**
 * Reads blocks aloud, one short utterance after another. Pausing falls silent and goes on from the
 * last word: engines' own pause is lost with some voices. An engine that forgets to say that it has
 * ended is not waited for.
 * @param speed of now, 1 being the voice's own
 * @param language of blocks that say nothing of theirs, BCP 47
 */
export function createPlayer({
  blocks,
  engine,
  language,
  speed,
  onChange,
  onFailure,
}: {
  blocks: readonly SpokenBlock[];
  engine: SpeechEngine;
  language: string;
  speed: () => number;
  onChange: (state: PlayerState) => void;
  onFailure: (why: SpeechFailure) => void;
}): Player {
  const cut = new Map<number, readonly Utterance[]>();
  let cursor: Cursor = { block: 0, utterance: 0, from: 0 };
  let status: PlayerState['status'] = 'paused';
  let word: Spoken['word'];
  let turn = 0;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  const utterances = (block: number): readonly Utterance[] => {
    const known = cut.get(block);
    if (known) return known;
    const of = blocks[block];
    const made = of ? utterancesOf(of.text, of.lang ?? language) : [];
    cut.set(block, made);
    return made;
  };
  const current = (): Utterance | undefined => utterances(cursor.block)[cursor.utterance];
  const state = (): PlayerState => {
    const block = blocks[cursor.block];
    const utterance = current();
    const spoken = block && utterance && { block, sentence: utterance.sentence, word };
    return { status, spoken };
  };
  const tell = (): void => onChange(state());

  const silence = (): void => {
    turn += 1;
    clearTimeout(watchdog);
    engine.cancel();
  };

  const speak = (): void => {
    silence();
    const block = blocks[cursor.block];
    const utterance = current();
    if (!block || !utterance) {
      status = 'ended';
      word = undefined;
      tell();
      return;
    }
    status = 'playing';
    const mine = turn;
    const start = utterance.start + cursor.from;
    const text = block.text.slice(start, utterance.end);
    const tongue = block.lang ?? language;
    const goOn = (): void => {
      if (mine !== turn) return;
      if (step(1)) speak();
      else finish();
    };
    word = undefined;
    tell();
    watchdog = setTimeout(goOn, BEGINNING + (text.length / SLOWEST / speed()) * 1000);
    engine.speak(
      text,
      { language: tongue, speed: speed() },
      {
        word(at) {
          if (mine !== turn) return;
          const found = wordAt(block.text, start + at, tongue);
          if (!found) return;
          word = found;
          tell();
        },
        end: goOn,
        failure(why) {
          if (mine !== turn) return;
          pause();
          onFailure(why);
        },
      },
    );
  };

  const finish = (): void => {
    silence();
    status = 'ended';
    word = undefined;
    tell();
  };

  /** One utterance on or back. False at either end. */
  const step = (direction: 1 | -1): boolean => {
    let { block, utterance } = cursor;
    utterance += direction;
    while (utterance < 0 || utterance >= utterances(block).length) {
      block += direction;
      if (block < 0 || block >= blocks.length) return false;
      utterance = direction > 0 ? 0 : utterances(block).length - 1;
    }
    cursor = { block, utterance, from: 0 };
    return true;
  };

  const go = (): void => {
    word = undefined;
    if (status === 'playing') speak();
    else {
      status = 'paused';
      tell();
    }
  };

  /** To the first part of the sentence. */
  const toSentence = (): void => {
    const sentence = current()?.sentence;
    const first = utterances(cursor.block).findIndex((other) => other.sentence === sentence);
    cursor = { ...cursor, utterance: Math.max(0, first), from: 0 };
  };

  const pause = (): void => {
    if (status !== 'playing') return;
    const utterance = current();
    if (utterance && word) cursor.from = Math.max(0, word.start - utterance.start);
    silence();
    status = 'paused';
    tell();
  };

  return {
    state,
    play() {
      if (status === 'playing') return;
      if (status === 'ended') cursor = { block: 0, utterance: 0, from: 0 };
      if (utterances(cursor.block).length === 0) step(1);
      speak();
    },
    pause,
    moveSentence(direction) {
      const utterance = current();
      const before = cursor;
      const into = (word?.start ?? 0) - (utterance?.sentence.start ?? 0);
      toSentence();
      if (direction < 0 && (into > BEGUN || before.from > BEGUN)) return go();
      const sentence = utterance?.sentence;
      while (step(direction)) {
        if (current()?.sentence === sentence) continue;
        if (direction < 0) toSentence();
        return go();
      }
      if (direction > 0) finish();
      else go();
    },
    moveParagraph(direction) {
      let block = cursor.block + direction;
      while (block >= 0 && block < blocks.length && utterances(block).length === 0) {
        block += direction;
      }
      if (block >= blocks.length) return finish();
      cursor = { block: Math.max(0, block), utterance: 0, from: 0 };
      go();
    },
    moveTo(block, at = 0) {
      const found = utterances(block).findIndex(({ sentence }) => sentence.end > at);
      cursor = { block, utterance: Math.max(0, found), from: 0 };
      if (utterances(block).length === 0) step(1);
      if (status === 'ended') status = 'paused';
      go();
    },
    again() {
      if (status !== 'playing') return;
      const utterance = current();
      if (utterance && word) cursor.from = Math.max(0, word.start - utterance.start);
      speak();
    },
    stop() {
      silence();
      status = 'ended';
    },
  };
}
