import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type FocusAids, LINE_FOCUSES } from '../../core/reading/aids.ts';
import { sayNotLoaded } from '../say-not-loaded.ts';
import type { FocusHelp } from './focus/open-focus-help.ts';
import type { ReaderCommand } from './reader-keys.ts';
import type { ReaderAids } from './reader-parts.ts';

const NONE: FocusAids = { lineFocus: 'off', syllables: false };

/** Milliseconds after the first paint until kept help is put on: nothing waits for it. */
const LATER = 50;

/**
 * What helps to keep the line and to see syllables. Its script is loaded when somebody wants it, now or since earlier.
 * @param aids undefined where it cannot be had
 */
export function useFocusHelp(
  aids: ReaderAids | undefined,
  {
    scroller,
    body,
    language,
    say,
  }: {
    scroller: RefObject<HTMLElement | null>;
    body: HTMLElement | undefined;
    /** The article's, as BCP 47. */
    language: string | undefined;
    say: (text: string) => void;
  },
): {
  shown: FocusAids;
  choose: (part: Partial<FocusAids>) => void;
  commands: Partial<Record<ReaderCommand, () => void>>;
} {
  const [shown, setShown] = useState(NONE);
  const help = useRef<FocusHelp | undefined>(undefined);
  const wanted = useRef(NONE);
  /** What was chosen in this reader: newer than what is kept, which may be read later. */
  const chosen = useRef<Partial<FocusAids>>({});

  const put = async (part: Partial<FocusAids>): Promise<void> => {
    wanted.current = { ...wanted.current, ...part };
    setShown(wanted.current);
    const { lineFocus, syllables } = wanted.current;
    const isNone = lineFocus === 'off' && !syllables;
    if (!aids || !body || !scroller.current || (isNone && !help.current)) return;
    const { openFocusHelp } = await aids.load('focus');
    if (!body.isConnected) return;
    help.current ??= openFocusHelp({
      scroller: scroller.current,
      body,
      language,
      load: aids.load,
    });
    await help.current.show(wanted.current);
  };

  useEffect(() => {
    if (!aids || !body) return;
    const timer = setTimeout(() => {
      aids
        .read()
        .then(({ lineFocus, syllables }) => put({ lineFocus, syllables, ...chosen.current }))
        .catch(console.warn);
    }, LATER);
    return () => {
      clearTimeout(timer);
      help.current?.close();
      help.current = undefined;
    };
  }, [body]);

  const choose = (part: Partial<FocusAids>): void => {
    chosen.current = { ...chosen.current, ...part };
    aids?.change(part);
    put(part).catch(sayNotLoaded({ say }));
  };
  const nextOne = (): void => {
    const at = LINE_FOCUSES.indexOf(wanted.current.lineFocus);
    const lineFocus = LINE_FOCUSES[(at + 1) % LINE_FOCUSES.length] ?? 'off';
    choose({ lineFocus });
    say(i18n.t(`reader.lineFocus.said.${lineFocus}`));
  };
  return { shown, choose, commands: aids ? { lineFocus: nextOne } : {} };
}
