import { expect, test } from 'vitest';
import { keysOf } from '../../../components/saved/ShortcutKeys.tsx';

test.each([
  ['Alt+R', ['Alt', 'R']],
  ['Alt+Shift+S', ['Alt', 'Shift', 'S']],
  ['Ctrl+Comma', ['Ctrl', ',']],
  ['MacCtrl+Up', ['⌃', '↑']],
  ['⌥R', ['⌥', 'R']],
  ['⌥⇧S', ['⌥', '⇧', 'S']],
  ['⌘F12', ['⌘', 'F12']],
])('%s is the keys %j', (shortcut, keys) => {
  expect(keysOf(shortcut)).toEqual(keys);
});
