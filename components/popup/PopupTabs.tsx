import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';

export const TABS = ['read', 'saved'] as const;
export type PopupTab = (typeof TABS)[number];

export interface PopupTabsProps {
  selected: PopupTab;
  /** How many articles are saved; undefined until that is known. */
  savedCount: number | undefined;
  onSelect: (tab: PopupTab) => void;
}

/** The ids by which a tab and its panel name each other. */
export const tabId = (tab: PopupTab) => `tab-${tab}`;
export const panelId = (tab: PopupTab) => `panel-${tab}`;

/**
 * The popup's two sides. One stop for Tab; the arrows, Home and End choose.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function PopupTabs({ selected, savedCount, onSelect }: PopupTabsProps) {
  const list = useRef<HTMLDivElement>(null);

  const choose = (event: KeyboardEvent) => {
    const last = TABS.length - 1;
    const here = TABS.indexOf(selected);
    const forward = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = document.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const target = {
      [forward]: here === last ? 0 : here + 1,
      [backward]: here === 0 ? last : here - 1,
      Home: 0,
      End: last,
    }[event.key];
    const tab = target === undefined ? undefined : TABS[target];
    if (tab === undefined) return;
    event.preventDefault();
    onSelect(tab);
    list.current?.querySelector<HTMLElement>(`#${tabId(tab)}`)?.focus();
  };

  return (
    <div ref={list} class="popup-tabs" role="tablist" aria-label={i18n.t('popup.tabs')}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          class="popup-tab"
          aria-selected={tab === selected}
          aria-controls={panelId(tab)}
          tabIndex={tab === selected ? 0 : -1}
          onClick={() => onSelect(tab)}
          onKeyDown={choose}
        >
          {tab === 'read' ? i18n.t('popup.read') : i18n.t('popup.saved')}
          {tab === 'saved' && savedCount !== undefined && savedCount > 0 && (
            <>
              {' '}
              <span class="popup-tab-count">{new Intl.NumberFormat().format(savedCount)}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
