import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LINE_FOCUSES, type LineFocus } from '../../core/reading/aids.ts';
import { sayNotLoaded } from '../say-not-loaded.ts';
import type { FocusHelp } from './focus/open-focus.ts';
import type { ReaderCommand } from './reader-keys.ts';
import type { ReaderAids } from './reader-parts.ts';

/** Milliseconds after the first paint until kept help is put on: nothing waits for it. */
const LATER = 50;

/**
 * What helps to keep the line. Its script is loaded when somebody wants it, now or since earlier.
 * @param aids undefined where it cannot be had
 */
export function useFocusHelp(
  aids: ReaderAids | undefined,
  {
    scroller,
    body,
    say,
  }: {
    scroller: RefObject<HTMLElement | null>;
    body: HTMLElement | undefined;
    say: (text: string) => void;
  },
): {
  lineFocus: LineFocus;
  choose: (lineFocus: LineFocus) => void;
  commands: Partial<Record<ReaderCommand, () => void>>;
} {
  const [lineFocus, setLineFocus] = useState<LineFocus>('off');
  const help = useRef<FocusHelp | undefined>(undefined);
  const wanted = useRef<LineFocus>('off');

  const put = async (next: LineFocus): Promise<void> => {
    wanted.current = next;
    setLineFocus(next);
    if (!aids || !body || !scroller.current || (next === 'off' && !help.current)) return;
    const { openFocus } = await aids.load('focus');
    if (!body.isConnected) return;
    help.current ??= openFocus(scroller.current, body);
    help.current.show(wanted.current);
  };

  useEffect(() => {
    if (!aids || !body) return;
    const timer = setTimeout(() => {
      aids.read().then((kept) => {
        if (kept.lineFocus !== 'off') void put(kept.lineFocus).catch(console.warn);
      }, console.warn);
    }, LATER);
    return () => {
      clearTimeout(timer);
      help.current?.close();
      help.current = undefined;
    };
  }, [body]);

  const choose = (next: LineFocus): void => {
    aids?.change({ lineFocus: next });
    put(next).catch(sayNotLoaded({ say }));
  };
  const nextOne = (): void => {
    const at = LINE_FOCUSES.indexOf(wanted.current);
    const next = LINE_FOCUSES[(at + 1) % LINE_FOCUSES.length] ?? 'off';
    choose(next);
    say(i18n.t(`reader.lineFocus.said.${next}`));
  };
  return { lineFocus, choose, commands: aids ? { lineFocus: nextOne } : {} };
}
