import { render } from 'preact';
import { i18n } from '#i18n';
import { type Aids, stepSpeed } from '../../../core/reading/aids.ts';
import { createPlayer, type SpeechFailure, type Spoken } from '../../../core/speech/player.ts';
import { spokenAt, type TextStretch, writtenAt } from '../../../core/speech/ranges.ts';
import { type SpokenBlock, spokenBlocks } from '../../../core/speech/spoken-block.ts';
import { chooseVoice, primaryLanguage, voicesFor } from '../../../core/speech/voices.ts';
import { adoptStyles } from '../../article/adopt-styles.ts';
import { languageName } from '../language-name.ts';
import { spotAt } from '../text-blocks.ts';
import { followVoice } from './follow.ts';
import { ListenBar } from './ListenBar.tsx';
import listeningCss from './listening.css?inline';
import { createMarks } from './marks.ts';
import { systemEngine, systemVoices } from './system-engine.ts';

/** What reading aloud is given. */
export interface ListeningContext {
  /** Where its controls go. */
  readonly bar: HTMLElement;
  readonly scroller: HTMLElement;
  readonly headline: HTMLElement | null;
  readonly body: HTMLElement;
  /** BCP 47; undefined where the page does not say. */
  readonly language: string | undefined;
  readonly aids: Aids;
  readonly onAids: (part: Partial<Aids>) => void;
  readonly onClose: () => void;
}

/** Reading aloud, once it has been opened. */
export interface Listening {
  toggle: () => void;
  sentence: (direction: 1 | -1) => void;
  paragraph: (direction: 1 | -1) => void;
  speed: (direction: 1 | -1) => void;
  close: () => void;
}

/** Milliseconds without voices after which the bar says that they are looked for. */
const NOTICEABLE = 150;

/**
 * Reads the article aloud with the system's voices, from the selection or what is on the screen, as
 * soon as the system has named them.
 */
export function openListening(context: ListeningContext): Listening {
  const { bar, scroller, headline, body } = context;
  const selection = selectionIn(body);
  adoptStyles(bar, listeningCss);
  const language = context.language ?? navigator.language;
  const blocks = blocksOf(headline, body);
  let voices: Awaited<ReturnType<typeof systemVoices>> = [];
  let own: typeof voices = [];
  let isOpen = true;
  let aids = context.aids;
  let message: string | undefined;

  const marks = createMarks(body);
  const follow = followVoice(scroller, () => show());
  let last: Spoken | undefined;
  const onSpoken = (spoken: Spoken | undefined, playing: boolean): void => {
    const sentence = spoken && rangeOf(spoken.block, spoken.sentence);
    marks.show(sentence, spoken?.word && rangeOf(spoken.block, spoken.word));
    if (playing && sentence && spoken.sentence !== last?.sentence) {
      follow.to(sentence, spoken.block !== last?.block);
    }
    last = spoken;
  };
  const player = createPlayer({
    blocks,
    engine: systemEngine(
      () => voices,
      () => aids.voices,
    ),
    language,
    speed: () => aids.speed,
    onChange({ status, spoken }) {
      onSpoken(status === 'ended' ? undefined : spoken, status === 'playing');
      show();
    },
    onFailure(why) {
      message = sayFailure(why);
      show();
    },
  });

  const change = (part: Partial<Aids>): void => {
    aids = { ...aids, ...part };
    context.onAids(part);
    player.again();
    show();
  };
  const close = (): void => {
    isOpen = false;
    clearTimeout(looking);
    player.stop();
    marks.clear();
    follow.stop();
    body.removeEventListener('click', onClick);
    render(null, bar);
    context.onClose();
  };
  const moveTo = (node: Node, offset: number): void => {
    const found = placeIn(blocks, node, offset);
    if (found) player.moveTo(found.block, found.at);
  };
  /** A press on a paragraph goes on reading there. */
  const onClick = (event: MouseEvent): void => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('a, button, input, summary, img, pre'))
      return;
    if (event.defaultPrevented || selectionIn(body)) return;
    const at = blocks.findLastIndex(({ element }) => element !== body && element.contains(target));
    if (at < 0) return;
    follow.back();
    player.moveTo(at);
  };
  const controls: Listening = {
    toggle() {
      if (voices.length === 0) return;
      message = undefined;
      if (player.state().status === 'playing') player.pause();
      else player.play();
    },
    sentence: (direction) => player.moveSentence(direction),
    paragraph: (direction) => player.moveParagraph(direction),
    speed: (direction) => change({ speed: stepSpeed(aids.speed, direction) }),
    close,
  };
  const show = (): void => {
    const offered = own.length > 0 ? own : voices;
    render(
      <ListenBar
        state={{
          playing: player.state().status === 'playing',
          away: follow.isAway(),
          speed: aids.speed,
          voices: offered,
          voice: (chooseVoice(voices, language, aids.voices) ?? offered[0])?.voiceURI,
          message,
        }}
        controls={{
          ...controls,
          setSpeed: (speed) => change({ speed }),
          setVoice: (voiceURI) =>
            change({ voices: { ...aids.voices, [primaryLanguage(language)]: voiceURI } }),
          back() {
            follow.back();
            onSpoken(player.state().spoken, false);
            const sentence = last && rangeOf(last.block, last.sentence);
            if (sentence) follow.to(sentence, true);
          },
        }}
      />,
      bar,
    );
  };

  const begin = (found: typeof voices): void => {
    clearTimeout(looking);
    if (!isOpen || !body.isConnected) return;
    voices = found;
    own = voicesFor(voices, language);
    message = own.length > 0 ? undefined : missingVoice(language, voices.length > 0);
    show();
    if (selection) moveTo(selection.startContainer, selection.startOffset);
    else if (scroller.scrollTop > 0) player.moveTo(firstOnScreen(blocks, scroller));
    if (own.length > 0) player.play();
  };

  body.addEventListener('click', onClick);
  const looking = setTimeout(() => {
    message = i18n.t('reader.listen.looking');
    show();
  }, NOTICEABLE);
  systemVoices()
    .then(begin)
    .catch((error: unknown) => {
      console.error(error);
      message = sayFailure('failed');
      show();
    });
  return controls;
}

/** The headline, and then the text. */
function blocksOf(headline: HTMLElement | null, body: HTMLElement): SpokenBlock[] {
  const announce = {
    image: (description: string) => i18n.t('reader.listen.image', [description]),
    code: (lines: number) => i18n.t('reader.listen.code', lines, [String(lines)]),
    table: (rows: number, caption: string) =>
      `${i18n.t('reader.listen.table', rows, [String(rows)])} ${caption}`.trim(),
    formula: (text: string) => ` ${i18n.t('reader.listen.formula', [text])} `,
  };
  return [...(headline ? spokenBlocks(headline, announce) : []), ...spokenBlocks(body, announce)];
}

function firstOnScreen(blocks: readonly SpokenBlock[], scroller: HTMLElement): number {
  return spotAt(blocks, scroller.getBoundingClientRect().top + 8)?.block ?? 0;
}

/** The block that a point of the document is in, and where in what is spoken of it. */
function placeIn(
  blocks: readonly SpokenBlock[],
  node: Node,
  offset: number,
): { block: number; at: number } | undefined {
  for (const [block, spoken] of blocks.entries()) {
    const at = spokenAt(spoken, node, offset);
    if (at !== undefined) return { block, at };
  }
  const block = blocks.findLastIndex(({ element }) => element.contains(node));
  return block < 0 ? undefined : { block, at: 0 };
}

function rangeOf(
  block: SpokenBlock,
  { start, end }: { start: number; end: number },
): Range | undefined {
  const written = writtenAt(block, start, end);
  const range = document.createRange();
  if (!written) {
    // What is announced stands nowhere; what it is about does.
    if (block.runs.length > 0) return undefined;
    range.selectNode(block.element);
    return range;
  }
  return spanned(range, written);
}

function spanned(range: Range, { startNode, startOffset, endNode, endOffset }: TextStretch): Range {
  // The text may have been changed since, such as by colouring code.
  range.setStart(startNode, Math.min(startOffset, startNode.length));
  range.setEnd(endNode, Math.min(endOffset, endNode.length));
  return range;
}

/** What is selected within an element, also where that is in a shadow tree. */
function selectionIn(element: HTMLElement): Range | undefined {
  const root = element.getRootNode() as Node & { getSelection?: () => Selection | null };
  const selection = root.getSelection?.() ?? getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return element.contains(range.startContainer) ? range : undefined;
}

function missingVoice(language: string, hasOthers: boolean): string {
  const name = languageName(language);
  return i18n.t(hasOthers ? 'reader.listen.noVoice' : 'reader.listen.noVoices', [name]);
}

function sayFailure(why: SpeechFailure): string {
  switch (why) {
    case 'no-voice':
      return i18n.t('reader.listen.voiceFailed');
    case 'not-allowed':
      return i18n.t('reader.listen.notAllowed');
    case 'failed':
      return i18n.t('reader.listen.failed');
  }
}
