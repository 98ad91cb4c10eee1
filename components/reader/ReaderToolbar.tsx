import { ALargeSmall, AudioLines, Bookmark, Ellipsis, List, X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { keyCap, READER_KEYS, type ReaderCommand } from './reader-keys.ts';

/** What may be open beside the toolbar. */
export type ReaderPanel = 'typography' | 'outline' | 'more' | 'citation';

/** The reader's controls: one quiet column, a bar at the bottom where there is no room beside. */
export function ReaderToolbar({
  panel,
  outline,
  saved,
  listening,
  onListen,
  onPanel,
  onOutline,
  onSave,
  onClose,
  children,
}: {
  panel: ReaderPanel | undefined;
  /** Whether the outline shows; undefined when the article has none. */
  outline: boolean | undefined;
  /** Undefined while it is not known yet. */
  saved: boolean | undefined;
  /** Whether the article is being read aloud; undefined where it cannot be. */
  listening: boolean | undefined;
  onListen: () => void;
  onPanel: (panel: ReaderPanel) => void;
  onOutline: () => void;
  onSave: () => void;
  /** Absent where there is nothing to go back to. */
  onClose?: (() => void) | undefined;
  /** The open panel. */
  children: ComponentChildren;
}) {
  return (
    <section class="toolbar" aria-label={i18n.t('reader.tools')}>
      <ToolbarButton
        name="typography"
        label={i18n.t('reader.typography')}
        expanded={panel === 'typography'}
        onClick={() => onPanel('typography')}
      >
        <ALargeSmall size={22} aria-hidden="true" />
      </ToolbarButton>
      {listening !== undefined && (
        <ToolbarButton
          name="listen"
          label={i18n.t('reader.listen.title')}
          command="listen"
          pressed={listening}
          onClick={onListen}
        >
          <AudioLines size={20} aria-hidden="true" />
        </ToolbarButton>
      )}
      {outline !== undefined && (
        <ToolbarButton
          name="outline"
          label={i18n.t('reader.outline')}
          command="outline"
          expanded={outline}
          onClick={onOutline}
        >
          <List size={20} aria-hidden="true" />
        </ToolbarButton>
      )}
      <span class="toolbar__rule" aria-hidden="true" />
      <ToolbarButton
        name="save"
        label={i18n.t(saved ? 'reader.unsave' : 'reader.save')}
        command="save"
        pressed={saved === true}
        onClick={onSave}
      >
        <Bookmark size={20} fill={saved ? 'currentColor' : 'none'} aria-hidden="true" />
      </ToolbarButton>
      <ToolbarButton
        name="more"
        label={i18n.t('reader.more')}
        expanded={panel === 'more' || panel === 'citation'}
        onClick={() => onPanel('more')}
      >
        <Ellipsis size={20} aria-hidden="true" />
      </ToolbarButton>
      {onClose && (
        <>
          <span class="toolbar__rule" aria-hidden="true" />
          <ToolbarButton
            name="close"
            label={i18n.t('reader.close')}
            command="close"
            onClick={onClose}
          >
            <X size={20} aria-hidden="true" />
          </ToolbarButton>
        </>
      )}
      {children}
    </section>
  );
}

function ToolbarButton({
  name,
  label,
  command,
  expanded,
  pressed,
  onClick,
  children,
}: {
  name: string;
  label: string;
  command?: ReaderCommand;
  expanded?: boolean;
  pressed?: boolean;
  onClick: () => void;
  children: ComponentChildren;
}) {
  const key = command && READER_KEYS[command][0];
  return (
    <button
      type="button"
      class="icon-button"
      data-tool={name}
      aria-label={label}
      title={key ? i18n.t('reader.withKey', [label, keyCap(key)]) : label}
      aria-keyshortcuts={key}
      aria-expanded={expanded}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
