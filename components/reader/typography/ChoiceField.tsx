/** One of a few, side by side. */
export function ChoiceField<Value extends string>({
  label,
  name,
  choices,
  value,
  onChange,
}: {
  label: string;
  /** What the browser knows the group by. */
  name: string;
  choices: readonly { readonly value: Value; readonly label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <fieldset class="choice-field">
      <legend>{label}</legend>
      <div class="choice-field__choices">
        {choices.map((choice) => (
          <label key={choice.value} class="face-choice" data-choice={choice.value}>
            <input
              class="visually-hidden"
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
