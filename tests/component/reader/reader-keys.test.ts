import { describe, expect, test } from 'vitest';
import { commandOf, isKeyOfControl, keyCap } from '../../../components/reader/reader-keys.ts';

function press(key: string, held: KeyboardEventInit = {}): KeyboardEvent {
  return new KeyboardEvent('keydown', { key, ...held });
}

function control(html: string): Element | null {
  const place = document.createElement('div');
  place.innerHTML = html;
  return place.firstElementChild;
}

describe('keys of the reader', () => {
  test('lead to their commands, letters whether Shift is held or not', () => {
    expect(commandOf(press('p'))).toBe('listen');
    expect(commandOf(press('P', { shiftKey: true }))).toBe('listen');
    expect(commandOf(press('?', { shiftKey: true }))).toBe('help');
    expect(commandOf(press('+', { shiftKey: true }))).toBe('larger');
    expect(commandOf(press('Escape', { shiftKey: true }))).toBe('close');
  });

  test('arrows go by sentences, and with Shift by paragraphs', () => {
    expect(commandOf(press('ArrowRight'))).toBe('sentenceForward');
    expect(commandOf(press('ArrowRight', { shiftKey: true }))).toBe('paragraphForward');
    expect(commandOf(press('ArrowDown'))).toBeUndefined();
  });

  test("are the browser's with another modifier", () => {
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      expect(commandOf(press('s', held))).toBeUndefined();
    }
  });

  test('are written as they are on the keyboard', () => {
    expect(keyCap('Escape')).toBe('Esc');
    expect(keyCap('Shift+ArrowLeft')).toBe('⇧ ←');
    expect(keyCap('+')).toBe('+');
  });
});

describe('a control that has the focus', () => {
  test('that takes text has every key but Esc', () => {
    for (const html of ['<input>', '<textarea></textarea>', '<select></select>']) {
      expect(isKeyOfControl(press('s'), control(html))).toBe(true);
      expect(isKeyOfControl(press('ArrowLeft'), control(html))).toBe(true);
      expect(isKeyOfControl(press('Escape'), control(html))).toBe(false);
    }
  });

  test('that is moved by arrows has those, and leaves letters to the reader', () => {
    for (const html of ['<input type="range">', '<input type="radio">']) {
      expect(isKeyOfControl(press('ArrowLeft'), control(html))).toBe(true);
      expect(isKeyOfControl(press('t'), control(html))).toBe(false);
    }
  });

  test('that is a button or a switch has none', () => {
    for (const html of ['<button></button>', '<input type="checkbox">']) {
      expect(isKeyOfControl(press('s'), control(html))).toBe(false);
    }
    expect(isKeyOfControl(press('s'), null)).toBe(false);
  });
});
