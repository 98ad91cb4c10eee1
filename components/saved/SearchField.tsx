import { Search, X } from 'lucide-preact';
import { i18n } from '#i18n';

export interface SearchFieldProps {
  value: string;
  /** What is searched for, in words. */
  label: string;
  inputRef: { current: HTMLInputElement | null };
  onChange: (value: string) => void;
  /** Arrow down: out of the field, into what it found. */
  onLeave: () => void;
}

/** The search of a list; answers at each keystroke. */
export function SearchField({ value, label, inputRef, onChange, onLeave }: SearchFieldProps) {
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
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            onLeave();
          } else if (event.key === 'Escape' && value !== '') {
            // Esc would close the popup; the first one only empties the field.
            event.preventDefault();
            event.stopPropagation();
            onChange('');
          }
        }}
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
    </search>
  );
}
