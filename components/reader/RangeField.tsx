/** A slider with its name and its value, which is said to assistive technology in words. */
export function RangeField({
  label,
  value,
  shown,
  spoken = shown,
  range,
  onChange,
}: {
  label: string;
  value: number;
  /** The value as it is written beside the name. */
  shown: string;
  /** The value with its unit. */
  spoken?: string;
  range: { readonly min: number; readonly max: number; readonly step: number };
  onChange: (value: number) => void;
}) {
  const filled = ((value - range.min) / (range.max - range.min)) * 100;
  return (
    <label class="range">
      <span>{label}</span>
      <span class="range__value" aria-hidden="true">
        {shown}
      </span>
      <input
        type="range"
        aria-label={label}
        min={range.min}
        max={range.max}
        step={range.step}
        value={value}
        aria-valuetext={spoken}
        style={{ '--filled': `${filled.toFixed(1)}%` }}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}
