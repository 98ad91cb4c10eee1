import { Check, type LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { TagColour } from '../../core/library/tags.ts';

/** One thing to choose; with `checked`, one of several of which one holds. */
export interface MenuChoice {
  readonly icon?: LucideIcon;
  readonly label: string;
  readonly checked?: boolean;
  /** A dot of this colour before it. */
  readonly swatch?: TagColour;
  /** A heading above it, which begins a new group. */
  readonly group?: string;
  readonly onChoose: () => void;
}

export interface MenuButtonProps {
  label: string;
  /** What is on the button. */
  children: ComponentChildren;
  choices: readonly MenuChoice[];
  buttonClass?: string;
  tabIndex?: number;
}

/** CSS pixels between a menu and its button or the window's edge. */
const GAP = 4;

/**
 * A button with a menu below it, or above it where there is no room. Enter, Space and the arrows open
 * it; Esc, Tab and a click elsewhere close it.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export function MenuButton(props: MenuButtonProps) {
  const { label, children, choices, buttonClass = 'icon-button', tabIndex } = props;
  const [open, setOpen] = useState<'first' | 'last'>();
  const button = useRef<HTMLButtonElement>(null);
  const menuId = useId();

  const close = (focus: boolean): void => {
    setOpen(undefined);
    if (focus) button.current?.focus({ preventScroll: true });
  };

  return (
    <span class="menu-button">
      <button
        ref={button}
        type="button"
        class={buttonClass}
        title={label}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open !== undefined}
        aria-controls={open === undefined ? undefined : menuId}
        tabIndex={tabIndex}
        onClick={() => setOpen(open === undefined ? 'first' : undefined)}
        onKeyDown={(event) => {
          const end = { ArrowDown: 'first', ArrowUp: 'last' }[event.key];
          if (end !== 'first' && end !== 'last') return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(end);
        }}
      >
        {children}
      </button>
      {open !== undefined && (
        <MenuPanel
          id={menuId}
          label={label}
          choices={choices}
          focus={open}
          button={button}
          onClose={close}
        />
      )}
    </span>
  );
}

function MenuPanel(props: {
  id: string;
  label: string;
  choices: readonly MenuChoice[];
  focus: 'first' | 'last';
  button: { readonly current: HTMLElement | null };
  onClose: (focus: boolean) => void;
}) {
  const { id, label, choices, focus, button, onClose } = props;
  const panel = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Record<string, string>>({});
  const items = () => [...(panel.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];

  useLayoutEffect(() => {
    panel.current?.showPopover?.();
    if (button.current && panel.current) setPlace(placeBeside(button.current, panel.current));
    const shown = items();
    const checked = shown.find((item) => item.ariaChecked === 'true');
    (checked ?? shown.at(focus === 'first' ? 0 : -1))?.focus({ preventScroll: true });
  }, []);

  useEffect(() => {
    const closeOutside = ({ target }: Event): void => {
      if (!(target instanceof Node)) return;
      if (panel.current?.contains(target) || button.current?.contains(target)) return;
      onClose(false);
    };
    const closeAlways = (): void => onClose(false);
    window.addEventListener('pointerdown', closeOutside);
    window.addEventListener('resize', closeAlways);
    window.addEventListener('wheel', closeOutside, { passive: true });
    return () => {
      window.removeEventListener('pointerdown', closeOutside);
      window.removeEventListener('resize', closeAlways);
      window.removeEventListener('wheel', closeOutside);
    };
  }, []);

  const move = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Tab') {
      onClose(false);
      return;
    }
    const shown = items();
    const here = shown.indexOf(document.activeElement as HTMLElement);
    const target = {
      ArrowDown: (here + 1) % shown.length,
      ArrowUp: (here + shown.length - 1) % shown.length,
      Home: 0,
      End: shown.length - 1,
      Escape: -1,
    }[event.key];
    if (target === undefined) return;
    // Kept from the browser, for which Esc means closing the whole popup.
    event.preventDefault();
    if (target < 0) onClose(true);
    else shown[target]?.focus();
  };

  return (
    <div
      ref={panel}
      id={id}
      class="menu-panel"
      role="menu"
      popover="manual"
      aria-label={label}
      tabIndex={-1}
      style={place}
      onKeyDown={move}
    >
      {choices.map((choice) => (
        <MenuItem key={choice.label} choice={choice} onClose={() => onClose(true)} />
      ))}
    </div>
  );
}

function MenuItem({ choice, onClose }: { choice: MenuChoice; onClose: () => void }) {
  const { icon: Icon, label, checked, swatch, group, onChoose } = choice;
  const choose = (): void => {
    onClose();
    onChoose();
  };
  return (
    <>
      {group !== undefined && (
        <span class="menu-panel__group" role="presentation">
          {group}
        </span>
      )}
      {checked === undefined ? (
        <button type="button" role="menuitem" tabIndex={-1} onClick={choose}>
          {Icon && <Icon size={17} aria-hidden="true" />}
          <bdi>{label}</bdi>
        </button>
      ) : (
        <button
          type="button"
          role="menuitemradio"
          aria-checked={checked}
          tabIndex={-1}
          onClick={choose}
        >
          <Check size={16} aria-hidden="true" class="menu-panel__check" />
          {swatch && <span class="tag-swatch" data-colour={swatch} />}
          <bdi>{label}</bdi>
        </button>
      )}
    </>
  );
}

/**
 * In the window's own pixels: it is in the browser's top layer, because the row it may stand in is laid
 * out apart from all others, and would be what a place in the window is counted from.
 */
function placeBeside(button: HTMLElement, panel: HTMLElement): Record<string, string> {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const rtl = getComputedStyle(button).direction === 'rtl';
  const left = rtl ? at.left : at.right - width;
  const below = at.bottom + GAP + height <= innerHeight - GAP;
  const top = below ? at.bottom + GAP : Math.max(GAP, at.top - GAP - height);
  return {
    left: `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`,
    top: `${top}px`,
    'max-height': `${innerHeight - top - GAP}px`,
  };
}
