/**
 * Prints without the page's own content, which is kept out of print until the pages are made.
 * @param element the name of the element to print
 * @param reopen shows what is to be printed as a modal dialog or not
 */
export function printAlone(
  page: Document,
  element: string,
  reopen: (modal: boolean) => void,
): void {
  const hidePage = page.createElement('style');
  hidePage.media = 'print';
  hidePage.textContent = `:root > :not(${element}) { display: none !important; }
    :root { overflow: visible !important; height: auto !important; background: none !important; }`;
  const restore = (): void => {
    hidePage.remove();
    reopen(true);
  };
  addEventListener('afterprint', restore, { once: true });
  page.documentElement.append(hidePage);
  reopen(false);
  print();
}
