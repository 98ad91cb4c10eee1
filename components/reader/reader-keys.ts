/** The keys of each command, as `KeyboardEvent.key` names them; the first is the one shown. */
export const READER_KEYS = {
  save: ['s'],
  larger: ['+', '='],
  smaller: ['-', '_'],
  theme: ['t'],
  outline: ['o'],
  quote: ['q'],
  lineFocus: ['f'],
  listen: ['p'],
  sentenceBack: ['ArrowLeft'],
  sentenceForward: ['ArrowRight'],
  paragraphBack: ['Shift+ArrowLeft'],
  paragraphForward: ['Shift+ArrowRight'],
  slower: [','],
  faster: ['.'],
  help: ['?'],
  close: ['Escape'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

/** What a key of the reader does. */
export type ReaderCommand = keyof typeof READER_KEYS;

const CAPS: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  Shift: '⇧',
};

/** The name of a key as it is written on it. */
export function keyCap(key: string): string {
  return key
    .split(/(?<=.)\+/)
    .map((part) => CAPS[part] ?? part)
    .join(' ');
}

/** The command of a key press; none while a modifier is held, which makes it the browser's. */
export function commandOf(event: KeyboardEvent): ReaderCommand | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return undefined;
  const named = event.key.length > 1;
  const key = named
    ? `${event.shiftKey && event.key !== 'Escape' ? 'Shift+' : ''}${event.key}`
    : event.key.toLowerCase();
  const found = Object.entries(READER_KEYS).find(([, keys]) =>
    keys.some((candidate) => candidate === key),
  );
  return found?.[0] as ReaderCommand | undefined;
}

/** Whether a control that has the focus needs a key press for itself. */
export function isKeyOfControl(event: KeyboardEvent, focused: Element | null): boolean {
  if (event.key === 'Escape' || !focused) return false;
  if (focused.matches('input[type="checkbox"]')) return false;
  if (focused.matches('input[type="range"], input[type="radio"]')) return event.key.length > 1;
  return focused.matches('input, select, textarea, [contenteditable]');
}
