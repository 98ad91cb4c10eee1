import { Copy } from 'lucide-preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CITATION_FORMATS, type CitationFormat } from '../../core/citation/citation-format.ts';

/** Names of styles and formats, the same in every language. */
const FORMAT_NAMES: Readonly<Record<CitationFormat, string>> = {
  apa: 'APA',
  mla: 'MLA',
  chicago: 'Chicago',
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
};

type Shown = { status: 'making' | 'failed' } | { status: 'made'; text: string };

/** The article's citation, in the format one chooses, to be copied. */
export function CitationPanel({
  cite,
  onCopy,
}: {
  cite: (format: CitationFormat) => Promise<string>;
  onCopy: (citation: string) => void;
}) {
  const [format, setFormat] = useState<CitationFormat>('apa');
  const [shown, setShown] = useState<Shown>({ status: 'making' });
  const name = useId();

  useEffect(() => {
    let current = true;
    const show = (next: Shown): void => {
      if (current) setShown(next);
    };
    cite(format).then(
      (text) => show({ status: 'made', text }),
      (error: unknown) => {
        console.warn('The citation could not be made.', error);
        show({ status: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [format]);

  return (
    <div class="citation">
      <fieldset class="citation__formats">
        <legend class="visually-hidden">{i18n.t('citation.format')}</legend>
        {CITATION_FORMATS.map((choice) => (
          <label key={choice} class="citation__format">
            <input
              type="radio"
              name={name}
              class="visually-hidden"
              checked={choice === format}
              onChange={() => setFormat(choice)}
            />
            <span>{FORMAT_NAMES[choice]}</span>
          </label>
        ))}
      </fieldset>
      <div aria-live="polite">
        {shown.status === 'made' ? (
          <textarea
            class="citation__text"
            aria-label={i18n.t('citation.text', [FORMAT_NAMES[format]])}
            readOnly
            rows={6}
            dir="auto"
            spellcheck={false}
            data-code={format === 'bibtex' || format === 'csl-json' ? '' : undefined}
            value={shown.text}
          />
        ) : (
          <p class="citation__text">
            {i18n.t(shown.status === 'failed' ? 'citation.failed' : 'citation.making')}
          </p>
        )}
      </div>
      <button
        type="button"
        class="button button--primary"
        disabled={shown.status !== 'made'}
        onClick={() => {
          if (shown.status === 'made') onCopy(shown.text);
        }}
      >
        <Copy size={16} aria-hidden="true" />
        {i18n.t('citation.copy')}
      </button>
      <p class="citation__makers">{i18n.t('citation.makers')}</p>
    </div>
  );
}
