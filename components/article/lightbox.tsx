import { ChevronLeft, ChevronRight, X, ZoomIn, ZoomOut } from 'lucide-preact';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TakeKeys } from '../key-layers.ts';
import { adoptStyles } from './adopt-styles.ts';
import css from './lightbox.css?inline';
import type { Picture } from './picture.ts';
import { useZoom } from './use-zoom.ts';

export interface LightboxOptions {
  /** What it is laid over; it is put into it, and so has its theme. */
  surface: HTMLElement;
  pictures: readonly Picture[];
  /** The one to begin with. */
  index: number;
  takeKeys: TakeKeys;
}

/** Shows a picture in large, the article's others beside it. Closing gives the focus back. */
export function openLightbox({ surface, pictures, index, takeKeys }: LightboxOptions): void {
  adoptStyles(surface, css);
  const dialog = document.createElement('dialog');
  dialog.className = 'lightbox';
  dialog.setAttribute('aria-label', i18n.t('article.lightbox.title'));
  surface.append(dialog);
  let shown = index;
  const close = (): void => dialog.close();
  render(
    <Lightbox
      pictures={pictures}
      first={index}
      takeKeys={takeKeys}
      onShown={(now) => {
        shown = now;
      }}
      onClose={close}
    />,
    dialog,
  );
  dialog.addEventListener('close', () => {
    render(null, dialog);
    dialog.remove();
    // The one last looked at, which is where the reader goes on.
    const opener = pictures[shown]?.opener;
    opener?.scrollIntoView({ block: 'nearest' });
    opener?.focus({ preventScroll: true });
  });
  // Beside the picture, as everywhere, a press closes; not where a picture was dragged to.
  let pressed: EventTarget | null = null;
  dialog.addEventListener('pointerdown', ({ target }) => {
    pressed = target;
  });
  dialog.addEventListener('click', () => {
    if (pressed instanceof Element && pressed.matches('.lightbox__stage')) close();
  });
  dialog.showModal();
}

function Lightbox({
  pictures,
  first,
  takeKeys,
  onShown,
  onClose,
}: {
  pictures: readonly Picture[];
  first: number;
  takeKeys: TakeKeys;
  onShown: (index: number) => void;
  onClose: () => void;
}) {
  const [index, setIndex] = useState(first);
  const stage = useRef<HTMLDivElement>(null);
  const { zoom, isEnlarged, step, reset } = useZoom(stage);
  const picture = pictures[index];
  const many = pictures.length > 1;

  const go = (by: number): void => {
    reset();
    setIndex((index + by + pictures.length) % pictures.length);
  };
  useEffect(() => onShown(index), [index]);

  useEffect(() => {
    const forward = getComputedStyle(stage.current ?? document.body).direction === 'rtl' ? -1 : 1;
    const actions: Record<string, () => void> = {
      Escape: onClose,
      '+': () => step(1),
      '=': () => step(1),
      '-': () => step(-1),
      '0': reset,
      ...(many && {
        ArrowRight: () => go(forward),
        ArrowLeft: () => go(-forward),
        Home: () => setIndex(0),
        End: () => setIndex(pictures.length - 1),
      }),
    };
    return takeKeys((event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return false;
      const act = actions[event.key];
      act?.();
      return act !== undefined;
    });
  });

  if (!picture) return null;
  return (
    <>
      <div ref={stage} class="lightbox__stage" data-enlarged={isEnlarged ? '' : undefined}>
        <img
          key={picture.src}
          class="lightbox__picture"
          src={picture.src}
          alt={picture.alt}
          referrerpolicy="no-referrer"
          draggable={false}
          style={{ transform: zoom }}
        />
      </div>
      <div class="lightbox__tools">
        {many && (
          <span class="lightbox__count">
            {i18n.t('article.lightbox.count', [String(index + 1), String(pictures.length)])}
          </span>
        )}
        <Tool label={i18n.t('article.lightbox.larger')} onClick={() => step(1)}>
          <ZoomIn size={20} aria-hidden="true" />
        </Tool>
        <Tool
          label={i18n.t('article.lightbox.smaller')}
          disabled={!isEnlarged}
          onClick={() => step(-1)}
        >
          <ZoomOut size={20} aria-hidden="true" />
        </Tool>
        <Tool label={i18n.t('article.lightbox.close')} onClick={onClose}>
          <X size={22} aria-hidden="true" />
        </Tool>
      </div>
      {many && (
        <>
          <Tool side="previous" label={i18n.t('article.lightbox.previous')} onClick={() => go(-1)}>
            <ChevronLeft size={28} aria-hidden="true" />
          </Tool>
          <Tool side="next" label={i18n.t('article.lightbox.next')} onClick={() => go(1)}>
            <ChevronRight size={28} aria-hidden="true" />
          </Tool>
        </>
      )}
      <p class="lightbox__caption" role="status" lang={picture.lang || undefined} dir="auto">
        {picture.caption || picture.alt}
      </p>
    </>
  );
}

function Tool({
  label,
  side,
  disabled,
  onClick,
  children,
}: {
  label: string;
  side?: 'previous' | 'next';
  disabled?: boolean;
  onClick: () => void;
  children: preact.ComponentChildren;
}) {
  return (
    <button
      type="button"
      class={`lightbox__tool${side ? ` lightbox__tool--${side}` : ''}`}
      title={label}
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
