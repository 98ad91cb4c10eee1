import { Ellipsis, type LucideIcon } from 'lucide-preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

export interface MenuItem {
  icon: LucideIcon;
  label: string;
  onChoose: () => void;
}

/**
 * A button with a menu above it. Enter, Space and the arrows open it; Esc, Tab and a click
 * elsewhere close it.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export function Menu({ label, items }: { label: string; items: MenuItem[] }) {
  const [open, setOpen] = useState<'first' | 'last'>();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menuId = useId();

  const itemsShown = () => [
    ...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];
  const close = () => {
    setOpen(undefined);
    button.current?.focus();
  };

  useEffect(() => {
    if (open === undefined) return;
    itemsShown()
      .at(open === 'first' ? 0 : -1)
      ?.focus();
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && root.current?.contains(event.target)) return;
      setOpen(undefined);
    };
    window.addEventListener('pointerdown', closeOutside);
    return () => window.removeEventListener('pointerdown', closeOutside);
  }, [open]);

  const openBy = (event: KeyboardEvent) => {
    const end = { ArrowDown: 'first', ArrowUp: 'last' }[event.key];
    if (end !== 'first' && end !== 'last') return;
    event.preventDefault();
    setOpen(end);
  };

  const move = (event: KeyboardEvent) => {
    if (event.key === 'Tab') {
      setOpen(undefined);
      return;
    }
    const shown = itemsShown();
    const here = shown.findIndex((item) => item.matches(':focus'));
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
    event.stopPropagation();
    if (target < 0) close();
    else shown[target]?.focus();
  };

  return (
    <div ref={root} class="menu">
      <button
        ref={button}
        type="button"
        class="button button-square"
        title={label}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open !== undefined}
        aria-controls={open === undefined ? undefined : menuId}
        onClick={() => setOpen(open === undefined ? 'first' : undefined)}
        onKeyDown={openBy}
      >
        <Ellipsis size={20} aria-hidden="true" />
      </button>
      {open !== undefined && (
        <div id={menuId} class="menu-items" role="menu" aria-label={label} onKeyDown={move}>
          {items.map(({ icon: Icon, label: itemLabel, onChoose }) => (
            <button
              key={itemLabel}
              type="button"
              class="choice"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                onChoose();
              }}
            >
              <Icon size={18} aria-hidden="true" />
              {itemLabel}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
