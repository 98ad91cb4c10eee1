import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { isCommand, readSelection, runCommand } from '../platform/commands.ts';
import { createContextMenu, onMenuItem } from '../platform/context-menu.ts';
import { forcingAnswers } from '../platform/forcing/answers.ts';
import { handleMessages } from '../platform/handle-messages.ts';
import { libraryAnswers } from '../platform/library/answers.ts';
import { checkAtStart } from '../platform/library/check.ts';
import { fetchAwaitedTexts, resumeFetches } from '../platform/library/fetches.ts';
import { tidy } from '../platform/library/writer.ts';
import { readerAnswers } from '../platform/reader-answers.ts';
import { answerSaveMenu, createSaveMenu } from '../platform/save-menu.ts';
import { showWhatIsSaved } from '../platform/saved-badge.ts';
import { shareSettings } from '../platform/settings-sync.ts';

/** Wires events to what answers them. Everything is registered at once, or a wake-up would miss it. */
export default defineBackground(() => {
  handleMessages({ ...libraryAnswers, ...readerAnswers, ...forcingAnswers });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab && isCommand(command)) void runCommand(command, tab);
  });
  onMenuItem(runCommand, readSelection);
  browser.runtime.onInstalled.addListener(() => createContextMenu().then(createSaveMenu));
  browser.runtime.onInstalled.addListener(checkLibrary);
  browser.runtime.onStartup.addListener(checkLibrary);
  browser.permissions.onAdded.addListener(() => {
    fetchAwaitedTexts().catch(console.warn);
  });
  answerSaveMenu();
  showWhatIsSaved();
  tidy().then(resumeFetches).catch(console.error);
  shareSettings();
});

function checkLibrary(): void {
  checkAtStart().catch(console.error);
}
