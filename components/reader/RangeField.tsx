import { useId } from 'preact/hooks';

/** A slider with its name, and its value said to assistive technology in words. */
export function RangeField({
  label,
  value,
  shown,
  range,
  onChange,
}: {
  label: string;
  value: number;
  /** The value with its unit. */
  shown: string;
  range: { readonly min: number; readonly max: number; readonly step: number };
  onChange: (value: number) => void;
}) {
  const id = useId();
  const filled = ((value - range.min) / (range.max - range.min)) * 100;
  return (
    <div class="range" title={shown}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={range.min}
        max={range.max}
        step={range.step}
        value={value}
        aria-valuetext={shown}
        style={{ '--filled': `${filled.toFixed(1)}%` }}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
