/** What a browser writes for keys in its own list that a keyboard has a sign for. */
const NAMES: Readonly<Record<string, string>> = {
  MacCtrl: '⌃',
  Command: '⌘',
  Comma: ',',
  Period: '.',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
};

/** The keys of a shortcut such as `Alt+Shift+S` or `⌥⇧S`, each by itself. */
export function keysOf(shortcut: string): string[] {
  const parts = shortcut.includes('+')
    ? shortcut.split('+')
    : [...shortcut.matchAll(/[⌃⌥⇧⌘]|.+/gu)].map(String);
  return parts.filter(Boolean).map((key) => NAMES[key] ?? key);
}

/** A shortcut as the browser has it, in one frame as on a key cap. */
export function ShortcutKeys({ shortcut }: { shortcut: string }) {
  return <kbd class="key shortcut-keys">{keysOf(shortcut).join(' ')}</kbd>;
}
