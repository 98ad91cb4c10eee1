import { i18n } from '#i18n';

const VIEWS = ['articles', 'authors'] as const;
type ViewName = (typeof VIEWS)[number];

/** Whether the library is shown by its articles or by who wrote them. */
export function ViewSwitch({
  view,
  onChange,
}: {
  view: ViewName;
  onChange: (view: ViewName) => void;
}) {
  return (
    <fieldset class="view-switch">
      <legend class="visually-hidden">{i18n.t('saved.view.title')}</legend>
      {VIEWS.map((name) => (
        <button
          key={name}
          type="button"
          class="view-switch__choice"
          aria-pressed={name === view}
          onClick={() => onChange(name)}
        >
          {i18n.t(`saved.view.${name}`)}
        </button>
      ))}
    </fieldset>
  );
}
