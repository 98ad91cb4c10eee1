import { useSignal } from '@preact/signals';
import { PanelRight, Settings as SettingsIcon } from 'lucide-preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article } from '../../core/article/article.ts';
import type { CitationFormat } from '../../core/citation/citation-format.ts';
import type { Entry } from '../../core/library/entry.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { typographyProperties } from '../../core/settings/typography.ts';
import type { ArticleTools } from '../article/article-tools.ts';
import { CitationDialog } from '../authors/CitationDialog.tsx';
import { exportActions } from '../export/export-actions.ts';
import { offerKey } from '../key-layers.ts';
import type { Library } from '../saved/library.ts';
import { SavedLibrary } from '../saved/SavedLibrary.tsx';
import { Toast } from '../saved/Toast.tsx';
import { FIRST_VIEW, type View } from '../saved/view.ts';
import { PopupFooter } from './PopupFooter.tsx';
import { type PopupTab, PopupTabs, panelId, tabId } from './PopupTabs.tsx';
import type { PopupNotice, PopupState } from './popup-state.ts';
import { ReadPanel } from './ReadPanel.tsx';

export interface PopupProps {
  state: PopupState;
  library: Library;
  settings: Settings;
  cite: (article: Article, format: CitationFormat) => Promise<string>;
  /** The keys the browser really has for each; undefined until known. */
  shortcuts: { reader: string; save: string } | undefined;
  hrefOf: (entry: Entry) => string;
  onOpenSaved: (entry: Entry) => void;
  onOpenSidebar: () => void;
  onOpenLibrary: (shown?: View) => void;
  onOpenOptions: () => void;
  onChangeShortcuts: () => void;
  tools: Omit<ArticleTools, 'copy' | 'say'>;
  onAllowFiles?: (() => void) | undefined;
  onPick: () => void;
}

/** The toolbar icon's popup: this page's article, and the saved ones. */
export function Popup(props: PopupProps) {
  const { state, library, shortcuts } = props;
  const view = useSignal<View>(FIRST_VIEW);
  const [citing, setCiting] = useState(false);
  const [tab, setTab] = useState<PopupTab>('read');
  const panel = useRef<HTMLDivElement>(null);
  const page = state.page.value;
  const notice = state.notice.value;
  const readSelection = state.hasSelection.value ? () => void state.readSelection() : undefined;
  const list = library.articles.state.value;
  const savedCount = list.status === 'ready' && list.whole ? list.entries.length : undefined;

  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    // It scrolls, and has to be reached for that; from the start, with no click into it.
    element.tabIndex = 0;
    const enter = (): void => {
      if (document.activeElement !== document.body) return;
      element.dataset.entered = '';
      element.focus({ preventScroll: true });
    };
    enter();
    // Firefox gives its popups the focus late, and forgets where it was.
    window.addEventListener('focus', enter);
    return () => window.removeEventListener('focus', enter);
  }, []);

  // What lies over the text has the keys first, and Esc then closes it and not the popup.
  useEffect(() => {
    const take = (event: KeyboardEvent): void => {
      if (!offerKey(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', take, { capture: true });
    return () => window.removeEventListener('keydown', take, { capture: true });
  }, []);

  const tools = useMemo(
    (): ArticleTools => ({
      ...props.tools,
      copy: (copied, done) => void state.copyAnd(copied, done),
      say: state.say,
    }),
    [],
  );

  return (
    <div class="popup">
      <header class="popup-header">
        <PopupTabs
          selected={tab}
          savedCount={savedCount}
          onSelect={(selected) => {
            view.value = FIRST_VIEW;
            setTab(selected);
          }}
        />
        <button
          type="button"
          class="icon-button"
          title={i18n.t('popup.sidebar')}
          aria-label={i18n.t('popup.sidebar')}
          onClick={props.onOpenSidebar}
        >
          <PanelRight size={20} aria-hidden="true" />
        </button>
        <button
          type="button"
          class="icon-button"
          title={i18n.t('popup.settings')}
          aria-label={i18n.t('popup.settings')}
          onClick={props.onOpenOptions}
        >
          <SettingsIcon size={20} aria-hidden="true" />
        </button>
      </header>
      <main class="popup-main">
        <div
          ref={panel}
          class="popup-panel popup-read"
          role="tabpanel"
          id={panelId('read')}
          aria-labelledby={tabId('read')}
          aria-busy={page.status === 'reading'}
          onBlur={(event) => delete event.currentTarget.dataset.entered}
          style={
            page.status === 'article'
              ? typographyProperties(props.settings, page.article.inLanguage)
              : undefined
          }
          // Kept while the other tab is shown, with its place in the text.
          hidden={tab !== 'read'}
        >
          <ReadPanel
            page={page}
            authorActions={{
              alsoBy: state.alsoBy.value,
              onCopyName: (name) => void state.copyName(name),
              onShowAuthor: (key) => {
                view.value = { kind: 'list', list: { name: 'author', of: key } };
                setTab('saved');
              },
            }}
            tools={tools}
            onAllowFiles={props.onAllowFiles}
            onReadAnyway={() => void state.readAnyway()}
            onPick={props.onPick}
            onReadSelection={readSelection}
          />
        </div>
        {tab === 'saved' && (
          <div
            class="popup-panel"
            role="tabpanel"
            id={panelId('saved')}
            aria-labelledby={tabId('saved')}
          >
            <SavedLibrary
              library={library}
              view={view}
              onView={(next) => {
                view.value = next;
              }}
              layout="popup"
              saveShortcut={shortcuts?.save ?? ''}
              hrefOf={props.hrefOf}
              onOpen={props.onOpenSaved}
              onOpenPage={props.onOpenLibrary}
            />
          </div>
        )}
      </main>
      {tab === 'read' && page.status === 'nothing' && (
        <footer class="popup-footer">
          <button type="button" class="button button-wide" onClick={() => setTab('saved')}>
            {i18n.t('popup.showSaved')}
          </button>
        </footer>
      )}
      {tab === 'read' && page.status !== 'nothing' && (
        <PopupFooter
          ready={page.status === 'article'}
          mark={state.mark.value}
          shortcut={shortcuts?.reader}
          onOpenReader={() => void state.openReader()}
          onSaveAgain={() => void state.saveAgain()}
          onToggleSaved={() => void state.toggleSaved()}
          onCopyLink={() => void state.copyLink()}
          onCopyText={() => void state.copyText()}
          onCopyMarkdown={() => {
            if (page.status !== 'article') return;
            void exportActions(page.article, tools).markdown();
          }}
          onSaveFile={() => {
            if (page.status !== 'article') return;
            void exportActions(page.article, tools).file();
          }}
          onPrint={() => void state.print()}
          onReadSelection={readSelection}
          onCite={() => setCiting(true)}
          onOpenLibrary={props.onOpenLibrary}
          onChangeShortcuts={props.onChangeShortcuts}
        />
      )}
      {citing && page.status === 'article' && (
        <CitationDialog
          cite={(format) => props.cite(page.article, format)}
          onCopy={(citation) => void state.copyCitation(citation)}
          onClose={() => setCiting(false)}
        />
      )}
      {tab === 'read' && (
        <Toast number={notice?.number} onDismiss={() => state.dismissNotice()}>
          {notice !== undefined && (
            <>
              <span class="toast-text">{noticeText(notice.event)}</span>
              {notice.answer !== undefined && (
                <button type="button" onClick={notice.answer}>
                  {i18n.t(
                    notice.event === 'ask-private' ? 'reader.saveAnyway' : 'reader.replaceAnyway',
                  )}
                </button>
              )}
              {notice.undo !== undefined && (
                <button type="button" onClick={notice.undo}>
                  {i18n.t('saved.undo')}
                </button>
              )}
            </>
          )}
        </Toast>
      )}
    </div>
  );
}

function noticeText(event: PopupNotice['event']): string {
  if (typeof event === 'object') return event.text;
  switch (event) {
    case 'saved':
      return i18n.t('popup.notice.saved');
    case 'updated':
      return i18n.t('popup.notice.updated');
    case 'save-failed':
      return i18n.t('popup.notice.saveFailed');
    case 'removed':
      return i18n.t('popup.notice.removed');
    case 'restored':
      return i18n.t('popup.notice.restored');
    case 'change-failed':
      return i18n.t('popup.notice.changeFailed');
    case 'reader-failed':
      return i18n.t('popup.notice.readerFailed');
    case 'link-copied':
      return i18n.t('popup.notice.linkCopied');
    case 'text-copied':
      return i18n.t('popup.notice.textCopied');
    case 'name-copied':
      return i18n.t('author.nameCopied');
    case 'citation-copied':
      return i18n.t('citation.copied');
    case 'ask-shorter':
      return i18n.t('reader.askShorter');
    case 'ask-private':
      return i18n.t('reader.askPrivate');
    case 'nothing-to-read':
      return i18n.t('forcing.nothing');
    case 'print-failed':
      return i18n.t('popup.notice.printFailed');
    case 'copy-failed':
      return i18n.t('popup.notice.copyFailed');
  }
}
