import { i18n } from '#i18n';

/**
 * What is done with the error when something that is loaded on demand has not come, such as in a tab
 * that is still open after the extension has been updated: whoever asked for it is told.
 */
export function sayNotLoaded({ say }: { say: (text: string) => void }): (error: unknown) => void {
  return (error) => {
    console.warn(error);
    say(i18n.t('reader.loadFailed'));
  };
}
