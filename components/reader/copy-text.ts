/**
 * Puts text on the clipboard, in a user's gesture. Pages that are not secure or forbid the
 * Clipboard API get the older way, through a text field that is put beside `near` for a moment.
 */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'visually-hidden';
    near.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    return copied;
  }
}
