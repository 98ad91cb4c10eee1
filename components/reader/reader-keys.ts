/** What a key of the reader does. */
export type ReaderCommand = 'close' | 'save' | 'larger' | 'smaller' | 'theme' | 'outline' | 'help';

/** The keys of each command, as `KeyboardEvent.key` names them; the first is the one shown. */
export const READER_KEYS: Readonly<Record<ReaderCommand, readonly [string, ...string[]]>> = {
  save: ['s'],
  larger: ['+', '='],
  smaller: ['-', '_'],
  theme: ['t'],
  outline: ['o'],
  help: ['?'],
  close: ['Escape'],
};

/** The name of a key as it is written on it. */
export function keyCap(key: string): string {
  return key === 'Escape' ? 'Esc' : key;
}

/** The command of a key press; none while a modifier is held, which makes it the browser's. */
export function commandOf(event: KeyboardEvent): ReaderCommand | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const found = Object.entries(READER_KEYS).find(([, keys]) => keys.includes(key));
  return found?.[0] as ReaderCommand | undefined;
}
