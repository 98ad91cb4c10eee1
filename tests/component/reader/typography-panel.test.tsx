import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TypographyPanel } from '../../../components/reader/panels/TypographyPanel.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings/settings.ts';

/** Faces of the machine that the tests run on, as far as they can be measured. */
const INSTALLED = ['Georgia', 'Vollkorn'];

beforeEach(() => {
  // jsdom draws nothing. Text in a face that is not there is as wide as in the next of the list.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() => {
    const context = {
      font: '',
      measureText: () => ({
        width: INSTALLED.some((name) => context.font.includes(`"${name}"`)) ? 90 : 100,
      }),
    };
    return context as unknown as null;
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function show(initial: Partial<Settings> = {}) {
  const seen: { settings: Settings } = { settings: { ...DEFAULT_SETTINGS, ...initial } };
  function Surface() {
    const [settings, setSettings] = useState(seen.settings);
    seen.settings = settings;
    return (
      <TypographyPanel
        settings={settings}
        systemIsDark={false}
        onChange={(change) => setSettings({ ...settings, ...change })}
      />
    );
  }
  render(<Surface />);
  return seen;
}

const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const press = (name: string) => fireEvent.click(screen.getByRole('switch', { name }));
const slide = (name: string, value: string) =>
  fireEvent.input(screen.getByLabelText(name), { target: { value } });

describe('the typography panel', () => {
  test('offers every theme and face', () => {
    show();
    const nameOf = (radio: HTMLElement) =>
      radio.getAttribute('aria-label') ?? radio.parentElement?.textContent;
    expect(screen.getAllByRole('radio').map(nameOf)).toEqual([
      ...['Paper', 'Sepia', 'Grey', 'Dark', 'Black', 'High contrast', 'Own colours'],
      ...['Literata', 'Inter', 'Atkinson', 'OpenDyslexic', 'System', 'Other…'],
      ...['Spaced', 'Indented'],
      ...['Coloured', 'Underlined', 'Plain', 'Numbered'],
    ]);
  });

  test('changes what is spaced, moved in, shown and told apart', () => {
    const seen = show();
    slide('Letter spacing', '0.05');
    slide('Word spacing', '0.2');
    choose('Indented');
    press('Show pictures');
    choose('Numbered');
    expect(seen.settings).toMatchObject({
      letterSpacing: 0.05,
      wordSpacing: 0.2,
      paragraphs: 'indent',
      images: false,
      links: 'notes',
    });
  });

  test('says the value of a slider in words', () => {
    show({ letterSpacing: 0.05 });
    const spoken = (name: string) => screen.getByLabelText(name).getAttribute('aria-valuetext');
    expect(spoken('Size')).toBe('20 pixels');
    expect(spoken('Width')).toBe('66 characters a line');
    expect(spoken('Letter spacing')).toBe('5%');
  });

  test('justifies with hyphens, which can then be taken away', () => {
    const seen = show();
    press('Justify text');
    expect(seen.settings).toMatchObject({ justify: true, hyphenate: true });
    press('Hyphenate words');
    expect(seen.settings).toMatchObject({ justify: true, hyphenate: false });
  });

  test('sets everything back, and offers it only when there is something to set back', () => {
    const seen = show();
    const reset = () =>
      screen.getByRole<HTMLButtonElement>('button', { name: 'Reset', hidden: true });
    expect(reset().disabled).toBe(true);
    slide('Size', '30');
    choose('Own colours');
    fireEvent.click(reset());
    expect(seen.settings).toEqual(DEFAULT_SETTINGS);
    expect(reset().disabled).toBe(true);
  });
});

describe('own colours', () => {
  test('are chosen one by one', () => {
    const seen = show();
    expect(screen.queryByLabelText('Background')).toBeNull();
    choose('Own colours');
    fireEvent.input(screen.getByLabelText('Background'), { target: { value: '#102030' } });
    expect(seen.settings).toMatchObject({ lightTheme: 'own', ownBackground: '#102030' });
  });

  test.each([
    [{ ownText: '#000000', ownBackground: '#ffffff' }, 'Contrast 21 : 1'],
    [{ ownText: '#777777', ownBackground: '#ffffff' }, /text is hard to read: contrast 4\.4 : 1/],
    [{ ownLink: '#cccccc', ownBackground: '#ffffff' }, /Links are hard to read: contrast 1\.6 : 1/],
  ])('say how well they are read: %j', (colours, said) => {
    show({ followSystem: false, theme: 'own', ...colours });
    expect(screen.getAllByRole('status')[0]?.textContent).toMatch(said);
  });
});

describe('an installed face', () => {
  const status = () => screen.getByRole('status').textContent;

  test('is chosen by its name, with a sample of it', () => {
    const seen = show();
    choose('Other…');
    fireEvent.input(screen.getByLabelText(/Name of an installed/), {
      target: { value: 'Vollkorn' },
    });
    expect(seen.settings).toMatchObject({ face: 'installed', installedFace: 'Vollkorn' });
    expect(status()).toBe('');
    expect(screen.getByText(/quick brown fox/).style.fontFamily).toBe('Vollkorn');
  });

  test('that is not there is said not to be', () => {
    show({ face: 'installed', installedFace: 'Gutenberg Sans' });
    expect(status()).toBe('“Gutenberg Sans” is not on this machine.');
    expect(screen.queryByText(/quick brown fox/)).toBeNull();
  });

  test('is suggested where it is there', async () => {
    show({ face: 'installed' });
    await vi.waitFor(() =>
      expect([...document.querySelectorAll('option')].map(({ value }) => value)).toEqual(INSTALLED),
    );
  });
});
