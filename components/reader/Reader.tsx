import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Article, minutesRequired } from '../../core/article/article.ts';
import type { CitationFormat } from '../../core/citation/citation-format.ts';
import type { AlsoBy } from '../../core/people/also-by.ts';
import type { CopiedText } from '../../core/quotation/quotation.ts';
import type { Position } from '../../core/reading/positions.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { nextTheme, ownThemeProperties, themeShown } from '../../core/settings/theme.ts';
import {
  readingAttributes,
  stepFontSize,
  typographyProperties,
} from '../../core/settings/typography.ts';
import { ArticleView } from '../ArticleView.tsx';
import type { ArticleTools } from '../article/article-tools.ts';
import { Toast } from '../saved/Toast.tsx';
import { copyText } from './copy-text.ts';
import { numberLinks } from './link-notes.ts';
import { OutlineList } from './OutlineList.tsx';
import type { ReaderHandle, ReadingStart } from './orientation.ts';
import { type OutlineEntry, outlineOf } from './outline.ts';
import { PanelPlace } from './panels/PanelPlace.tsx';
import type { LoadPanels, Panels } from './panels/panels.ts';
import { type ReaderPanel, ReaderToolbar } from './ReaderToolbar.tsx';
import { READER_KEYS, type ReaderCommand } from './reader-keys.ts';
import type { ReaderAids } from './reader-parts.ts';
import { useFocusHelp } from './use-focus-help.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useListening } from './use-listening.ts';
import { useMediaQuery } from './use-media-query.ts';
import { type Began, useOrientation } from './use-orientation.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useReadingPosition } from './use-reading-position.ts';
import { type Saving, useSaving } from './use-saving.ts';
import { useSlippingToolbar } from './use-slipping-toolbar.ts';
import { useToast } from './use-toast.ts';

/** From here on the outline has room beside the text, and need not lie over it. */
const ROOM_FOR_OUTLINE = '(min-width: 1100px)';

/** From here on the typography panel stands beside the text. Both are also in assets/reader.css. */
const ROOM_FOR_PANEL = '(min-width: 880px)';

export interface ReaderProps {
  article: Article;
  settings: Settings;
  onSettings: (settings: Settings) => void;
  loadPanels: LoadPanels;
  saving: Saving;
  /** The interface's own direction, whatever the article's. */
  dir: 'ltr' | 'rtl';
  onShowLibrary: () => void;
  /** How much else is saved by each author; undefined until it is known. */
  alsoBy?: readonly AlsoBy[] | undefined;
  onShowAuthor: (key: string) => void;
  cite: (format: CitationFormat) => Promise<string>;
  onPrint: () => void;
  /** Absent where there is nothing to go back to. */
  onClose?: () => void;
  /** The article's own page, when this is not it. */
  originalUrl?: string;
  /** What the text can do beyond being read; without it, nothing. */
  tools?: Omit<ArticleTools, 'copy' | 'say'>;
  /** Forgets what was chosen for the site of this article; absent where nothing was. */
  onForgetChoice?: () => Promise<unknown>;
  /** Listening and help to keep the line; without it, neither. */
  aids?: ReaderAids;
  /** Where reading begins, as far as it is known; the beginning of the article without. */
  start?: ReadingStart;
  /** Told where reading is, whenever it rests; undefined at the beginning. */
  onPosition?: (position: Position | undefined) => void;
  /** Told what the open reader can be asked. */
  onHandle?: (handle: ReaderHandle) => void;
}

const AT_THE_BEGINNING: ReadingStart = {};

/** The one reading surface: over a page, and of a saved copy. The style is assets/reader.css. */
export function Reader({
  article,
  settings,
  onSettings,
  loadPanels,
  saving,
  dir,
  onShowLibrary,
  alsoBy,
  onShowAuthor,
  cite,
  onPrint,
  onClose,
  originalUrl,
  tools,
  onForgetChoice,
  aids,
  start = AT_THE_BEGINNING,
  onPosition,
  onHandle,
}: ReaderProps) {
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const progress = useRef<HTMLDivElement>(null);
  const [panel, setPanel] = useState<ReaderPanel>();
  const [helping, setHelping] = useState(false);
  const [body, setBody] = useState<HTMLElement>();
  const [outline, setOutline] = useState<readonly OutlineEntry[]>([]);
  const [outlineWanted, setOutlineWanted] = useState(true);
  const outlineBeside = useMediaQuery(ROOM_FOR_OUTLINE);
  const roomForPanel = useMediaQuery(ROOM_FOR_PANEL);
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)');
  const { toast, say, dismiss } = useToast();
  const { saved, toggle } = useSaving(saving, say);
  const minutes = minutesRequired(article.timeRequired);
  const { current, minutesLeft } = useReadingPosition(scroller, progress, {
    body,
    outline,
    minutes,
  });
  useKeptPlace(scroller, body);
  useSlippingToolbar(root, scroller, loadPanels);
  useEffect(() => {
    if (body && settings.links === 'notes') return numberLinks(body);
  }, [body, settings.links]);
  useOrientation(scroller, body, {
    start,
    onBegan: (began) => sayWhere(began, say),
    onPosition,
    onHandle,
  });
  const listening = useListening(aids, { scroller, body, article, say });
  const focusHelp = useFocusHelp(aids, {
    scroller,
    body,
    language: article.inLanguage,
    say,
  });

  const theme = themeShown(settings, systemIsDark);
  const change = (part: Partial<Settings>): void => onSettings({ ...settings, ...part });
  const openPanel = (wanted: ReaderPanel): void => setPanel(panel === wanted ? undefined : wanted);
  const closePanel = (): void => {
    const opener = panel === 'citation' ? 'more' : panel;
    const tool = opener && root.current?.querySelector<HTMLElement>(`[data-tool=${opener}]`);
    setPanel(undefined);
    tool?.focus();
  };
  const toggleOutline = (): void => {
    if (outlineBeside) setOutlineWanted(!outlineWanted);
    else openPanel('outline');
  };
  const help = (): void => {
    setPanel(undefined);
    setHelping(true);
  };

  const commands: Partial<Record<ReaderCommand, () => void>> = {
    save: toggle,
    larger: () => change({ fontSize: stepFontSize(settings.fontSize, 1) }),
    smaller: () => change({ fontSize: stepFontSize(settings.fontSize, -1) }),
    theme: () => change({ theme: nextTheme(theme), followSystem: false }),
    ...(outline.length > 0 ? { outline: toggleOutline } : {}),
    // While something is selected its bubble has the key: components/article/quotation-bubble.tsx.
    ...(tools ? { quote: () => say(i18n.t('reader.quoteFirst')) } : {}),
    ...listening.commands,
    ...focusHelp.commands,
    help,
    ...(onClose ? { close: onClose } : {}),
  };

  // So that the arrow keys scroll the text from the start.
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);

  // The typography panel stays while there is room beside the text: one reads on to judge it.
  const panelCovers = panel !== undefined && (panel !== 'typography' || !roomForPanel);
  useEffect(() => {
    if (!panelCovers) return;
    const close = (): void => setPanel(undefined);
    scroller.current?.addEventListener('click', close);
    return () => scroller.current?.removeEventListener('click', close);
  }, [panelCovers]);

  useReaderKeys(root, (command) => {
    if (command === 'close' && helping) setHelping(false);
    else if (command === 'close' && panel) closePanel();
    else if (command === 'close' && listening.isOpen) listening.stop();
    else if (helping && command !== 'help') return false;
    else if (helping) setHelping(false);
    else commands[command]?.();
    return commands[command] !== undefined || command === 'close';
  });

  const onBodyShown = useCallback((shown: HTMLElement) => {
    setBody(shown);
    setOutline(withAuthor(shown));
  }, []);
  const goTo = ({ element }: OutlineEntry): void => {
    if (!outlineBeside) setPanel(undefined);
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'start', behavior: 'smooth' });
  };
  const copy = useCallback(async (text: string | CopiedText, done: string): Promise<void> => {
    const copied = root.current !== null && (await copyText(text, root.current));
    say(copied ? done : i18n.t('reader.copyFailed'));
  }, []);
  const copyLink = (): void => {
    setPanel(undefined);
    void copy(article.url, i18n.t('reader.linkCopied'));
  };

  const lent = tools && {
    ...tools,
    say,
    copy: (text: string | CopiedText, done: string) => void copy(text, done),
  };

  // The text is long: nothing the controls do may render it again.
  const view = useMemo(
    () => (
      <ArticleView
        article={article}
        layout="page"
        authorActions={{
          alsoBy,
          onShowAuthor,
          onCopyName: (name) => void copy(name, i18n.t('author.nameCopied')),
        }}
        tools={lent}
        onCite={() => setPanel('citation')}
        onBodyShown={onBodyShown}
      />
    ),
    [article, alsoBy],
  );
  const left = minutesLeft > 0 ? i18n.t('reader.minutesLeft', [String(minutesLeft)]) : undefined;
  const outlineList = (
    <OutlineList entries={outline} current={current} left={left} onChoose={goTo} />
  );

  const panels: Panels = {
    typography: {
      settings,
      systemIsDark,
      onChange: change,
      focus: aids && {
        shown: focusHelp.shown,
        onChange: focusHelp.choose,
        language: article.inLanguage,
      },
    },
    more: {
      originalUrl,
      exports: lent && { article, tools: lent, onDone: () => setPanel(undefined) },
      onForgetChoice:
        onForgetChoice &&
        (() => {
          setPanel(undefined);
          onForgetChoice().then(() => say(i18n.t('forcing.forgotten')), console.warn);
        }),
      onCopyLink: copyLink,
      onCite: () => setPanel('citation'),
      onPrint: () => {
        setPanel(undefined);
        onPrint();
      },
      onShowLibrary,
      onHelp: help,
    },
    citation: {
      cite,
      onCopy: (citation) => void copy(citation, i18n.t('citation.copied')),
    },
    help: {
      commands: (Object.keys(READER_KEYS) as ReaderCommand[]).filter((name) => commands[name]),
      onClose: () => setHelping(false),
    },
  };

  return (
    <div
      ref={root}
      class="reader"
      lang={i18n.t('interface.language')}
      dir={dir}
      data-theme={theme}
      data-panel={panel}
      data-outline={outline.length > 0 && outlineBeside && outlineWanted ? '' : undefined}
      {...readingAttributes(settings)}
      style={{
        ...typographyProperties(settings, article.inLanguage),
        ...ownThemeProperties(settings),
      }}
    >
      <div ref={progress} class="reader__progress" aria-hidden="true" />
      <ReaderToolbar
        panel={panel}
        outline={
          outline.length === 0 ? undefined : outlineBeside ? outlineWanted : panel === 'outline'
        }
        saved={saved}
        listening={aids && listening.isOpen}
        onListen={listening.toggle}
        onPanel={openPanel}
        onOutline={toggleOutline}
        onSave={toggle}
        onClose={onClose}
      >
        {panel && (
          <section
            class={`panel panel--${panel}`}
            aria-label={i18n.t(panel === 'citation' ? 'citation.cite' : `reader.${panel}`)}
          >
            {panel === 'outline' ? (
              outlineList
            ) : (
              <PanelPlace key={panel} name={panel} load={loadPanels} given={panels[panel]} />
            )}
          </section>
        )}
      </ReaderToolbar>
      <main ref={scroller} class="reader__scroller" tabIndex={-1}>
        <div class="reader__layout">
          <div class="reader__margin">
            {outlineBeside && outlineWanted && outline.length > 0 && outlineList}
          </div>
          {view}
        </div>
        {left && <p class="reader__left">{left}</p>}
      </main>
      <div ref={listening.bar} class="reader__listen" />
      <Toast number={toast?.number} onDismiss={dismiss}>
        <span>{toast?.text}</span>
        {toast?.action && (
          <button
            type="button"
            class="toast__action"
            onClick={() => {
              dismiss();
              toast.action?.run();
              // The button is gone, and with it the keyboard's place.
              scroller.current?.focus({ preventScroll: true });
            }}
          >
            {toast.action.label}
          </button>
        )}
      </Toast>
      {helping && <PanelPlace name="help" load={loadPanels} given={panels.help} />}
    </div>
  );
}

/** Says that reading does not begin at the beginning, or that it was left elsewhere. */
function sayWhere({ at, goElsewhere }: Began, say: ReturnType<typeof useToast>['say']): void {
  if (!goElsewhere) return;
  if (at === 'left') {
    say(i18n.t('reader.continued'), { label: i18n.t('reader.toBeginning'), run: goElsewhere });
  } else {
    say(i18n.t('reader.leftElsewhere'), { label: i18n.t('reader.continue'), run: goElsewhere });
  }
}

/** The headings, and the author's card at the end, when the article has both. */
function withAuthor(body: HTMLElement): OutlineEntry[] {
  const headings = outlineOf(body);
  const end = body.parentElement?.querySelector<HTMLElement>('.article-end');
  if (headings.length === 0 || !end) return headings;
  return [...headings, { element: end, text: i18n.t('author.about'), depth: 0 }];
}
