/** Shows which sentence and which word are being spoken. */
export interface Marks {
  show: (sentence: Range | undefined, word: Range | undefined) => void;
  clear: () => void;
}

/** In listening.css too. */
const SENTENCE = 'byline-sentence';
const WORD = 'byline-word';

/**
 * By the CSS Custom Highlight API in a page of the extension. Over another's page by boxes behind
 * the text: a document has one registry of highlights, which its own scripts read too, and a range
 * in it leads them straight into the reader's closed shadow root (tried in Chromium 156).
 */
export function createMarks(body: HTMLElement): Marks {
  const inDocument = body.getRootNode() === document;
  return inDocument && 'highlights' in CSS ? highlightMarks() : boxMarks(body);
}

function highlightMarks(): Marks {
  const set = (name: string, range: Range | undefined): void => {
    if (range) CSS.highlights.set(name, new Highlight(range));
    else CSS.highlights.delete(name);
  };
  return {
    show(sentence, word) {
      set(SENTENCE, sentence);
      set(WORD, word);
    },
    clear() {
      set(SENTENCE, undefined);
      set(WORD, undefined);
    },
  };
}

/** Boxes behind the text, which is put in front of them by listening.css. */
function boxMarks(body: HTMLElement): Marks {
  const layer = document.createElement('div');
  layer.className = 'spoken-marks';
  layer.ariaHidden = 'true';
  body.before(layer);
  let shown: { sentence: Range | undefined; word: Range | undefined } | undefined;
  const draw = (): void => {
    const origin = layer.getBoundingClientRect();
    const boxes = (range: Range | undefined, name: string): HTMLElement[] =>
      [...(range?.getClientRects() ?? [])]
        .filter(({ width, height }) => width > 0 && height > 0)
        .map(({ left, top, width, height }) => {
          const box = document.createElement('div');
          box.className = `spoken-mark spoken-mark--${name}`;
          box.style.left = `${left - origin.left}px`;
          box.style.top = `${top - origin.top}px`;
          box.style.width = `${width}px`;
          box.style.height = `${height}px`;
          return box;
        });
    layer.replaceChildren(...boxes(shown?.sentence, 'sentence'), ...boxes(shown?.word, 'word'));
  };
  const resized = new ResizeObserver(draw);
  resized.observe(body);
  return {
    show(sentence, word) {
      shown = { sentence, word };
      draw();
    },
    clear() {
      resized.disconnect();
      layer.remove();
    },
  };
}
