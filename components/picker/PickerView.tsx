import { i18n } from '#i18n';
import { wordsIn } from './candidates.ts';

/** How far the frame stands off from what it marks. In pixels. */
const OFF = 3;

/** What is being picked, marked on the page, and a bar that says how. */
export function PickerView({
  element,
  remember,
  onRemember,
  onLarger,
  onSmaller,
  onPick,
  onCancel,
}: {
  element: Element;
  remember: boolean;
  onRemember: (remember: boolean) => void;
  onLarger: () => void;
  onSmaller: () => void;
  onPick: () => void;
  onCancel: () => void;
}) {
  const { left, top, width, height } = element.getBoundingClientRect();
  const isTouched = matchMedia('(pointer: coarse)').matches;
  const words = wordsIn(element);
  const shown = new Intl.NumberFormat(navigator.language).format(words);
  return (
    <>
      <div
        class="picker__frame"
        aria-hidden="true"
        style={{
          left: `${left - OFF}px`,
          top: `${top - OFF}px`,
          width: `${width + 2 * OFF}px`,
          height: `${height + 2 * OFF}px`,
        }}
      />
      <section class="picker__bar" tabIndex={-1} aria-label={i18n.t('forcing.picker.title')}>
        <p class="picker__how">
          {i18n.t(isTouched ? 'forcing.picker.touch' : 'forcing.picker.how')}
        </p>
        <p class="picker__words" role="status">
          {i18n.t('forcing.picker.words', words, [shown])}
        </p>
        <div class="picker__tools">
          <button type="button" onClick={onLarger}>
            {i18n.t('forcing.picker.larger')}
          </button>
          <button type="button" onClick={onSmaller}>
            {i18n.t('forcing.picker.smaller')}
          </button>
          <label>
            <input
              type="checkbox"
              checked={remember}
              onChange={(event) => onRemember(event.currentTarget.checked)}
            />
            {i18n.t('forcing.picker.remember', [location.host.replace(/^www\./, '')])}
          </label>
          <span class="picker__ends">
            <button type="button" onClick={onCancel}>
              {i18n.t('forcing.picker.cancel')}
            </button>
            <button type="button" class="picker__read" onClick={onPick}>
              {i18n.t('forcing.picker.read')}
            </button>
          </span>
        </div>
      </section>
    </>
  );
}
