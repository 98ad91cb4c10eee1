import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  createPlayer,
  type Player,
  type PlayerState,
  type SpeechEngine,
  type SpeechFailure,
} from '../../../core/speech/player.ts';
import type { SpokenBlock } from '../../../core/speech/spoken-block.ts';

/** An engine of ours that says nothing, and ends when the test says so. */
class SilentEngine implements SpeechEngine {
  said: string[] = [];
  languages: string[] = [];
  on: Parameters<SpeechEngine['speak']>[2] | undefined;

  speak(...[text, how, on]: Parameters<SpeechEngine['speak']>): void {
    this.said.push(text);
    this.languages.push(how.language);
    this.on = on;
  }
  cancel(): void {
    this.on = undefined;
  }
  end(): void {
    this.on?.end();
  }
}

let engine: SilentEngine;
let failures: SpeechFailure[];
let states: PlayerState[];

function block(text: string, lang?: string): SpokenBlock {
  return { element: document.createElement('p'), text, runs: [], ...(lang ? { lang } : {}) };
}

const BLOCKS = [
  block('One is here. Two comes after it.'),
  block('Trois.', 'fr'),
  block('Four ends.'),
];

function player(blocks = BLOCKS): Player {
  return createPlayer({
    blocks,
    engine,
    language: 'en',
    speed: () => 1,
    onChange: (state) => states.push(state),
    onFailure: (why) => failures.push(why),
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  engine = new SilentEngine();
  failures = [];
  states = [];
});
afterEach(() => vi.useRealTimers());

test('the whole article is read, sentence by sentence, each in its language', () => {
  player().play();
  for (let count = 0; count < 4; count += 1) engine.end();
  expect(engine.said).toEqual(['One is here.', 'Two comes after it.', 'Trois.', 'Four ends.']);
  expect(engine.languages).toEqual(['en', 'en', 'fr', 'en']);
  expect(states.at(-1)?.status).toBe('ended');
});

test('a pause goes on with the word it came in', () => {
  const one = player();
  one.play();
  engine.on?.word(7);
  expect(one.state().spoken?.word).toEqual({ start: 7, end: 11 });
  one.pause();
  expect(one.state().status).toBe('paused');
  one.play();
  expect(engine.said).toEqual(['One is here.', 'here.']);
});

test('a change of speed goes on with the same word', () => {
  const one = player();
  one.play();
  engine.on?.word(4);
  one.again();
  expect(engine.said.at(-1)).toBe('is here.');
});

test('sentences and paragraphs are gone through back and forth', () => {
  const one = player();
  one.play();
  one.moveSentence(1);
  expect(engine.said.at(-1)).toBe('Two comes after it.');
  one.moveSentence(1);
  expect(engine.said.at(-1)).toBe('Trois.');
  one.moveSentence(-1);
  expect(engine.said.at(-1)).toBe('Two comes after it.');
  one.moveParagraph(1);
  one.moveParagraph(1);
  expect(engine.said.at(-1)).toBe('Four ends.');
  one.moveParagraph(-1);
  one.moveParagraph(-1);
  one.moveParagraph(-1);
  expect(engine.said.at(-1)).toBe('One is here.');
});

test('"back" within a long sentence means its beginning', () => {
  const long = 'It went on and on past the islands and the lights of the town.';
  const one = player([block(`First. ${long}`)]);
  one.play();
  one.moveSentence(1);
  engine.on?.word(45);
  one.moveSentence(-1);
  expect(engine.said.at(-1)).toBe(long);
  one.moveSentence(-1);
  expect(engine.said.at(-1)).toBe('First.');
});

test('reading begins at the sentence that was chosen', () => {
  const one = player();
  one.moveTo(0, 15);
  one.play();
  expect(engine.said).toEqual(['Two comes after it.']);
});

test('nothing is spoken while it is paused, wherever one goes', () => {
  const one = player();
  one.moveParagraph(1);
  one.moveSentence(1);
  expect(engine.said).toEqual([]);
  expect(one.state().spoken?.block).toBe(BLOCKS[2]);
});

test('an engine that never says that it has ended is not waited for', () => {
  player().play();
  vi.advanceTimersByTime(60_000);
  expect(engine.said.length).toBeGreaterThan(1);
});

test('an engine that fails is paused, and the listener told', () => {
  const one = player();
  one.play();
  engine.on?.failure('no-voice');
  expect(failures).toEqual(['no-voice']);
  expect(one.state().status).toBe('paused');
  vi.advanceTimersByTime(600_000);
  expect(engine.said).toHaveLength(1);
});

test('what was cut off tells nothing any more', () => {
  const one = player();
  one.play();
  const stale = engine.on;
  one.moveParagraph(1);
  stale?.end();
  stale?.word(0);
  expect(engine.said).toEqual(['One is here.', 'Trois.']);
});

test('after the end it begins again', () => {
  const one = player([block('Only this.')]);
  one.play();
  engine.end();
  one.play();
  expect(engine.said).toEqual(['Only this.', 'Only this.']);
});
