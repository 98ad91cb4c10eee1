import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article } from '../../core/article/article.ts';
import type { Listening } from './listen/open-listening.tsx';
import type { ReaderCommand } from './reader-keys.ts';
import type { ReaderAids } from './reader-parts.ts';

/**
 * Reading aloud, whose script is loaded when it is asked for.
 * @param aids undefined where it cannot be had
 */
export function useListening(
  aids: ReaderAids | undefined,
  {
    scroller,
    body,
    article,
    say,
  }: {
    scroller: RefObject<HTMLElement | null>;
    body: HTMLElement | undefined;
    article: Article;
    say: (text: string) => void;
  },
): {
  isOpen: boolean;
  /** Where its controls go. */
  bar: RefObject<HTMLDivElement | null>;
  /** Begins, or ends. */
  toggle: () => void;
  stop: () => void;
  commands: Partial<Record<ReaderCommand, () => void>>;
} {
  const bar = useRef<HTMLDivElement>(null);
  const listening = useRef<Listening | undefined>(undefined);
  const opening = useRef(false);
  const [isOpen, setOpen] = useState(false);
  const stop = (): void => listening.current?.close();
  useEffect(() => stop, [body]);

  const open = async (): Promise<void> => {
    if (!aids || !body || !bar.current || !scroller.current || opening.current) return;
    opening.current = true;
    try {
      const [{ openListening }, kept] = await Promise.all([aids.load('listening'), aids.read()]);
      if (!body.isConnected) return;
      setOpen(true);
      listening.current = openListening({
        bar: bar.current,
        scroller: scroller.current,
        headline: body.parentElement?.querySelector<HTMLElement>('.article-headline') ?? null,
        body,
        language: article.inLanguage,
        aids: kept,
        onAids: aids.change,
        onClose() {
          listening.current = undefined;
          setOpen(false);
          scroller.current?.focus({ preventScroll: true });
        },
      });
    } catch (error) {
      console.error(error);
      setOpen(false);
      say(i18n.t('reader.listen.failed'));
    } finally {
      opening.current = false;
    }
  };

  const now = (act: (one: Listening) => void) => (): void => {
    if (listening.current) act(listening.current);
  };
  const commands: Partial<Record<ReaderCommand, () => void>> = !aids
    ? {}
    : {
        listen: () => (listening.current ? listening.current.toggle() : void open()),
        ...(isOpen && {
          sentenceBack: now((one) => one.sentence(-1)),
          sentenceForward: now((one) => one.sentence(1)),
          paragraphBack: now((one) => one.paragraph(-1)),
          paragraphForward: now((one) => one.paragraph(1)),
          slower: now((one) => one.speed(-1)),
          faster: now((one) => one.speed(1)),
        }),
      };
  return { isOpen, bar, toggle: () => (isOpen ? stop() : void open()), stop, commands };
}
