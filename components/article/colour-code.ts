import { highlight } from '../../core/highlight/highlight.ts';
import { adoptStyles } from './adopt-styles.ts';
import coloursCss from './code-colours.css?inline';

/** Colours a block of code. Its text stays as it is: it is put in as text, never as markup. */
export function colourCode(pre: HTMLElement, language: string | undefined): void {
  const code = pre.querySelector('code');
  if (!code || code.childElementCount > 0) return;
  const tokens = highlight(code.textContent ?? '', language);
  if (!tokens) return;
  adoptStyles(pre, coloursCss);
  code.replaceChildren(
    ...tokens.map(({ text, kind }) => {
      if (kind === undefined) return text;
      const span = code.ownerDocument.createElement('span');
      span.className = `code-${kind}`;
      span.textContent = text;
      return span;
    }),
  );
}
