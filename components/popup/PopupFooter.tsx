import {
  Bookmark,
  BookOpenText,
  Copy,
  FileDown,
  Hash,
  Keyboard,
  Library,
  Link,
  Printer,
  Quote,
  RefreshCw,
  TextSelect,
} from 'lucide-preact';
import { i18n } from '#i18n';
import { ShortcutKeys } from '../saved/ShortcutKeys.tsx';
import { Menu } from './Menu.tsx';
import type { SavedMark } from './popup-state.ts';

export interface PopupFooterProps {
  /** False while there is no article yet to save or copy; the reader finds its own. */
  ready: boolean;
  mark: SavedMark;
  /** The reader's keys as the browser has them: empty when it has none, undefined until known. */
  shortcut: string | undefined;
  onOpenReader: () => void;
  onToggleSaved: () => void;
  onSaveAgain: () => void;
  onCopyLink: () => void;
  onCopyText: () => void;
  onCopyMarkdown: () => void;
  onSaveFile: () => void;
  onPrint: () => void;
  /** Absent where nothing is selected on the page. */
  onReadSelection: (() => void) | undefined;
  onCite: () => void;
  onOpenLibrary: () => void;
  onChangeShortcuts: () => void;
}

/** What one can do with the article in the popup; always there, so that nothing jumps. */
export function PopupFooter(props: PopupFooterProps) {
  const { ready, mark, shortcut } = props;
  const saved = mark.status === 'saved';
  return (
    <footer class="popup-footer">
      {shortcut === '' && (
        <p class="popup-no-shortcut">
          {i18n.t('popup.noShortcut')}{' '}
          <button type="button" class="link-button" onClick={props.onChangeShortcuts}>
            {i18n.t('popup.setShortcut')}
          </button>
        </p>
      )}
      <div class="popup-actions">
        <button type="button" class="button button--primary" onClick={props.onOpenReader}>
          <BookOpenText size={19} aria-hidden="true" />
          {i18n.t('popup.openReader')}{' '}
          {shortcut !== undefined && shortcut !== '' && <ShortcutKeys shortcut={shortcut} />}
        </button>
        <button
          type="button"
          class={`button button-save${saved ? ' is-saved' : ''}`}
          disabled={!ready || mark.status === 'unknown'}
          title={saved ? i18n.t('popup.unsave') : undefined}
          onClick={props.onToggleSaved}
        >
          <Bookmark size={19} fill={saved ? 'currentColor' : 'none'} aria-hidden="true" />
          <span class="either">
            <span aria-hidden={saved || undefined}>{i18n.t('popup.save')}</span>
            <span aria-hidden={!saved || undefined}>{i18n.t('popup.isSaved')}</span>
          </span>
        </button>
        <Menu
          label={i18n.t('popup.more')}
          items={[
            ...(props.onReadSelection
              ? [
                  {
                    icon: TextSelect,
                    label: i18n.t('forcing.selection'),
                    onChoose: props.onReadSelection,
                  },
                ]
              : []),
            ...(ready
              ? [
                  { icon: Link, label: i18n.t('popup.copyLink'), onChoose: props.onCopyLink },
                  { icon: Copy, label: i18n.t('popup.copyText'), onChoose: props.onCopyText },
                  {
                    icon: Hash,
                    label: i18n.t('export.copyMarkdown'),
                    onChoose: props.onCopyMarkdown,
                  },
                  { icon: Quote, label: i18n.t('citation.cite'), onChoose: props.onCite },
                  { icon: FileDown, label: i18n.t('export.saveFile'), onChoose: props.onSaveFile },
                  { icon: Printer, label: i18n.t('reader.print'), onChoose: props.onPrint },
                ]
              : []),
            ...(saved
              ? [
                  {
                    icon: RefreshCw,
                    label: i18n.t('popup.saveAgain'),
                    onChoose: props.onSaveAgain,
                  },
                ]
              : []),
            { icon: Library, label: i18n.t('popup.openLibrary'), onChoose: props.onOpenLibrary },
            {
              icon: Keyboard,
              label: i18n.t('popup.changeShortcuts'),
              onChoose: props.onChangeShortcuts,
            },
          ]}
        />
      </div>
    </footer>
  );
}
