import type { CopiedText } from '../../core/quotation/quotation.ts';

/**
 * Puts text on the clipboard, in a user's gesture; with its formatting if it has any. Pages that are
 * not secure or forbid the Clipboard API get the older way, through a text field that is put beside
 * `near` for a moment.
 */
export async function copyText(copied: string | CopiedText, near: HTMLElement): Promise<boolean> {
  try {
    if (typeof copied === 'string') await navigator.clipboard.writeText(copied);
    else await navigator.clipboard.write([itemOf(copied)]);
    return true;
  } catch {
    return copyByCommand(copied, near);
  }
}

function itemOf({ text, html }: CopiedText): ClipboardItem {
  return new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
}

function copyByCommand(copied: string | CopiedText, near: HTMLElement): boolean {
  const field = document.createElement('textarea');
  field.value = typeof copied === 'string' ? copied : copied.text;
  field.className = 'visually-hidden';
  const onCopy = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    if (typeof copied === 'string') return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', copied.text);
    event.clipboardData?.setData('text/html', copied.html);
  };
  near.append(field);
  field.select();
  document.addEventListener('copy', onCopy, { capture: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  field.remove();
  return done;
}
