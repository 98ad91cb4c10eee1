import { i18n } from '#i18n';

/**
 * The direction of the interface: that of the strings there are, which need not be the browser's
 * own, since a browser in a language without strings shows those of another.
 */
export function interfaceDirection(): 'ltr' | 'rtl' {
  return i18n.t('interface.direction') === 'rtl' ? 'rtl' : 'ltr';
}

/** Gives a page of the extension the language and the direction of the interface's strings. */
export function applyInterfaceLanguage(root: HTMLElement): void {
  root.lang = i18n.t('interface.language');
  root.dir = interfaceDirection();
}
