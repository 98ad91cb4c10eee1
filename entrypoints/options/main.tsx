import { render } from 'preact';
import { i18n } from '#i18n';
import { Options } from '../../components/options/Options.tsx';
import type { ShortcutsShown } from '../../components/options/ShortcutsSection.tsx';
import type { StorageShown } from '../../components/options/StorageSection.tsx';
import type { SiteChoice } from '../../core/forcing/site-choices.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings/settings.ts';
import { openLibraryTab } from '../../platform/extension-pages.ts';
import { forgetSiteChoice, watchSiteChoices } from '../../platform/forcing/site-choices.ts';
import { applyInterfaceLanguage } from '../../platform/interface-language.ts';
import { watchEntries } from '../../platform/library/list.ts';
import { applySettings } from '../../platform/page-theme.ts';
import { forgetPositions, watchPositions } from '../../platform/reading-positions.ts';
import { keepSettings, readSettings } from '../../platform/settings.ts';
import { openShortcutSettings, readShortcuts } from '../../platform/shortcuts.ts';
import { storageUsed } from '../../platform/storage-used.ts';

document.title = i18n.t('options.title');
applyInterfaceLanguage(document.documentElement);

const dark = matchMedia('(prefers-color-scheme: dark)');

function show(app: HTMLElement, initial: Settings): void {
  let shortcuts: ShortcutsShown | undefined;
  let storage: StorageShown | undefined;
  let sites: readonly SiteChoice[] = [];
  let places: number | undefined;

  const draw = (): void => {
    applySettings(document.documentElement, settings.current(), dark.matches);
    render(
      <Options
        settings={settings.current()}
        onSettings={settings.change}
        shortcuts={shortcuts}
        onChangeShortcuts={() => void openShortcutSettings().catch(console.warn)}
        storage={storage}
        onShowLibrary={() => void openLibraryTab().catch(console.warn)}
        sites={{
          choices: sites,
          onForget: (host) => void forgetSiteChoice(host).catch(console.warn),
        }}
        places={{ count: places, onForget: () => void forgetPositions().catch(console.warn) }}
        isChromium={!import.meta.env.FIREFOX}
      />,
      app,
    );
  };
  const settings = keepSettings(initial, draw);
  addEventListener('pagehide', settings.stop);
  dark.addEventListener('change', draw);
  draw();

  const askShortcuts = async (): Promise<void> => {
    const keys = await readShortcuts();
    shortcuts = {
      reader: keys['toggle-reader'],
      save: keys['save-article'],
      sidebar: keys['open-sidebar'],
    };
    draw();
  };
  const askStorage = async (articles: number | undefined): Promise<void> => {
    storage = { articles, bytes: await storageUsed().catch(() => undefined) };
    draw();
  };
  watchSiteChoices((choices) => {
    sites = choices;
    draw();
  });
  watchPositions((count) => {
    places = count;
    draw();
  });
  askShortcuts().catch(console.warn);
  // Shortcuts are changed on a page of the browser's own, which tells nobody.
  addEventListener('focus', () => void askShortcuts().catch(console.warn));
  watchEntries(
    (entries) => void askStorage(entries.length),
    () => void askStorage(undefined),
  );
}

const app = document.getElementById('app');
if (app !== null) {
  readSettings().then(
    (settings) => show(app, settings),
    () => show(app, DEFAULT_SETTINGS),
  );
}
