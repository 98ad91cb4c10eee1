import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bytesText } from '../../../components/bytes-text.ts';
import { Options, type OptionsProps } from '../../../components/options/Options.tsx';
import { DEFAULT_SETTINGS } from '../../../core/settings/settings.ts';

beforeEach(() => {
  // jsdom has no media queries: the system is a light one.
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(given: Partial<OptionsProps> = {}) {
  const props: OptionsProps = {
    settings: DEFAULT_SETTINGS,
    onSettings: vi.fn(),
    shortcuts: { reader: 'Alt+R', save: '', sidebar: 'Alt+L' },
    onChangeShortcuts: vi.fn(),
    storage: { articles: 12, bytes: 8_200_000 },
    onShowLibrary: vi.fn(),
    sites: { choices: [], onForget: vi.fn() },
    places: { count: 0, onForget: vi.fn() },
    isChromium: true,
    ...given,
  };
  render(<Options {...props} />);
  return props;
}

const meaningOf = (term: string) =>
  screen.getByText(term).closest('div')?.querySelector('dd')?.textContent;

describe('the settings page', () => {
  test('shows the shortcuts as the browser has them, and leads to where they are changed', () => {
    const { onChangeShortcuts } = show();
    expect(meaningOf('Open or close the reader')).toBe('Alt R');
    expect(meaningOf('Save the article for later')).toBe('No keys');
    fireEvent.click(screen.getByRole('button', { name: 'Change shortcuts' }));
    expect(onChangeShortcuts).toHaveBeenCalledOnce();
  });

  test('a change of the typography is told whole, and shown in the sample', () => {
    const { onSettings } = show({ settings: { ...DEFAULT_SETTINGS, fontSize: 24 } });
    const sample = document.querySelector<HTMLElement>('.options-sample');
    expect(sample?.style.getPropertyValue('--article-size')).toBe('24px');
    fireEvent.click(screen.getByRole('radio', { name: 'Inter' }));
    expect(onSettings).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, fontSize: 24, face: 'inter' });
  });

  test('says of each permission what it is for, and of none that the browser does not know', () => {
    show();
    expect(meaningOf('activeTab, scripting')).toMatch(/tab you are on/);
    expect(meaningOf('sidePanel')).toMatch(/sidebar/);
    expect(meaningOf('offscreen')).toMatch(/link/);
    cleanup();
    show({ isChromium: false });
    expect(screen.queryByText('sidePanel')).toBeNull();
    expect(screen.queryByText('offscreen')).toBeNull();
  });

  test('shows how much is kept, and leads to it', () => {
    const { onShowLibrary } = show();
    expect(meaningOf('Saved articles')).toBe('12');
    expect(meaningOf('Space used')).toBe('8.2 MB');
    fireEvent.click(screen.getByRole('button', { name: 'Show saved articles' }));
    expect(onShowLibrary).toHaveBeenCalledOnce();
  });

  test('says so when the library cannot be read, and invents no size', () => {
    show({ storage: { articles: undefined, bytes: undefined } });
    expect(meaningOf('Saved articles')).toBe('The browser’s storage cannot be read');
    expect(screen.queryByText('Space used')).toBeNull();
  });
});

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [72_400, '72 kB'],
  [8_249_000, '8.2 MB'],
  [3_000_000_000, '3 GB'],
  [4e12, '4 TB'],
  [5e15, '5,000 TB'],
])('%d bytes are said as %s', (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});

test('lists the sites that are read as the reader chose, and forgets them', () => {
  const onForget = vi.fn();
  const choices = [
    { host: 'harbour.example', selector: 'main', madeAt: 2 },
    { host: 'quay.example', madeAt: 1 },
  ];
  show({ sites: { choices, onForget } });
  expect(screen.getByText('harbour.example').closest('li')?.textContent).toContain(
    'A part you picked',
  );
  expect(screen.getByText('quay.example').closest('li')?.textContent).toContain('Read anyway');
  fireEvent.click(screen.getByRole('button', { name: 'Forget quay.example' }));
  expect(onForget).toHaveBeenCalledExactlyOnceWith('quay.example');
});

test('says of how many articles the place is kept, and forgets them', () => {
  const onForget = vi.fn();
  show({ places: { count: 3, onForget } });
  screen.getByText('The places in 3 articles are kept.');
  fireEvent.click(screen.getByRole('button', { name: 'Forget the places' }));
  expect(onForget).toHaveBeenCalledOnce();
});

test('offers nothing to forget where no place is kept', () => {
  const onForget = vi.fn();
  show({ places: { count: 0, onForget } });
  screen.getByText('No places are kept.');
  fireEvent.click(screen.getByRole('button', { name: 'Forget the places' }));
  expect(onForget).not.toHaveBeenCalled();
});
