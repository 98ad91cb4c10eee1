import type { FocusAids } from '../../../core/reading/aids.ts';
import { patternsFor } from '../../../core/syllables/pattern-languages.ts';
import { syllableFinder } from '../../../core/syllables/syllables.ts';
import { adoptStyles } from '../../article/adopt-styles.ts';
import type { LoadReaderPart } from '../reader-parts.ts';
import focusCss from './focus.css?inline';
import { openLineFocus } from './open-line-focus.ts';
import { markSyllables } from './syllable-marks.ts';

/** What lies over the text of one reader and helps to read it. */
export interface FocusHelp {
  /** @throws when the patterns of the article's language do not come; the next call tries again */
  show: (wanted: FocusAids) => Promise<void>;
  close: () => void;
}

/**
 * Opens it with nothing shown.
 * @param language the article's (BCP 47), by whose patterns syllables are found; where there are none
 *   for it, no syllables are marked
 */
export function openFocusHelp({
  scroller,
  body,
  language,
  load,
}: {
  scroller: HTMLElement;
  body: HTMLElement;
  language: string | undefined;
  load: LoadReaderPart;
}): FocusHelp {
  adoptStyles(scroller, focusCss);
  const lines = openLineFocus(scroller, body);
  const known = patternsFor(language);
  let syllablesWanted = false;
  let unmark: (() => void) | undefined;

  const putSyllables = async (): Promise<void> => {
    if (!known) return;
    if (syllablesWanted && !unmark) {
      const patterns = await load(`syllables/${known}`);
      if (!syllablesWanted || unmark) return;
      unmark = markSyllables(scroller, body, known, syllableFinder(patterns));
    } else if (!syllablesWanted) {
      unmark?.();
      unmark = undefined;
    }
  };

  return {
    async show({ lineFocus, syllables }) {
      lines.show(lineFocus);
      syllablesWanted = syllables;
      await putSyllables();
    },
    close() {
      lines.close();
      syllablesWanted = false;
      unmark?.();
    },
  };
}
