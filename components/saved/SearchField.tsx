import { Search, X } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Completion } from '../../core/search/completions.ts';

export interface SearchFieldProps {
  value: string;
  /** What is searched for, in words. */
  label: string;
  inputRef: { current: HTMLInputElement | null };
  /** What the text before the caret can be completed to. */
  complete?: ((query: string, caret: number) => readonly Completion[]) | undefined;
  onChange: (value: string) => void;
  onFocus?: (() => void) | undefined;
  /** Arrow down: out of the field, into what it found. */
  onLeave: () => void;
}

/**
 * The search of a list; answers at each keystroke, and completes operators and their values.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function SearchField(props: SearchFieldProps) {
  const { value, label, inputRef, complete, onChange, onLeave } = props;
  const [offered, setOffered] = useState<readonly Completion[]>([]);
  const [at, setAt] = useState(-1);
  const id = useId();

  const offer = (text: string, caret: number | null): void => {
    setAt(-1);
    setOffered(complete && caret !== null ? complete(text, caret) : []);
  };
  const take = ({ from, to, insert }: Completion): void => {
    const text = value.slice(0, from) + insert + value.slice(to);
    const caret = from + insert.length;
    onChange(text);
    offer(text, caret);
    const input = inputRef.current;
    if (input === null) return;
    input.value = text;
    input.focus();
    input.setSelectionRange(caret, caret);
  };

  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const option = offered[at];
    if (event.key === 'ArrowDown' && offered.length > 0) setAt((at + 1) % offered.length);
    else if (event.key === 'ArrowUp' && offered.length > 0)
      setAt(at <= 0 ? offered.length - 1 : at - 1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && option) take(option);
    else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      setOffered([]);
      onLeave();
    } else if (event.key === 'Escape' && offered.length > 0) setOffered([]);
    // Esc would close the popup; the first one only empties the field.
    else if (event.key === 'Escape' && value !== '') onChange('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search class="search-field">
      <Search size={18} aria-hidden="true" />
      <input
        ref={inputRef}
        type="text"
        inputMode="search"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={label}
        aria-label={label}
        aria-keyshortcuts="/"
        {...(complete && {
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': offered.length > 0,
          'aria-controls': id,
          'aria-activedescendant': at >= 0 ? `${id}-${at}` : undefined,
        })}
        value={value}
        onInput={({ currentTarget: { value: text, selectionStart } }) => {
          onChange(text);
          offer(text, selectionStart);
        }}
        onFocus={props.onFocus}
        onBlur={() => setOffered([])}
        onKeyDown={press}
      />
      {value === '' ? (
        <span class="key" aria-hidden="true">
          /
        </span>
      ) : (
        <button
          type="button"
          class="icon-button"
          title={i18n.t('saved.clearSearch')}
          aria-label={i18n.t('saved.clearSearch')}
          onClick={() => {
            onChange('');
            inputRef.current?.focus();
          }}
        >
          <X size={16} aria-hidden="true" />
        </button>
      )}
      {complete && (
        <div
          id={id}
          class="search-field__offers"
          role="listbox"
          aria-label={i18n.t('saved.completions')}
          tabIndex={-1}
          hidden={offered.length === 0}
        >
          {offered.map((option, index) => (
            <div
              key={option.label}
              id={`${id}-${index}`}
              class="search-field__offer"
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(option)}
              onKeyDown={(event) => event.key === 'Enter' && take(option)}
            >
              <bdi>{option.label}</bdi>
            </div>
          ))}
        </div>
      )}
    </search>
  );
}
