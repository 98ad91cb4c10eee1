import printCss from '../../assets/print.css?inline';

/**
 * Prints the reader and not the page, whoever asks for it: while the pages are made, the page's own
 * content is kept out of print. Returns how to stop.
 * @param element the name of the reader's element
 * @param root holds the reader, and gets the rules for paper
 * @param reopen shows the reader as a modal dialog or as an ordinary element
 */
export function printAlone(
  page: Document,
  element: string,
  root: ShadowRoot,
  reopen: (modal: boolean) => void,
): () => void {
  const onPaper = page.createElement('style');
  onPaper.textContent = printCss;
  root.append(onPaper);
  const hidePage = page.createElement('style');
  hidePage.media = 'print';
  hidePage.textContent = `:root > :not(${element}) { display: none !important; }
    @page { margin: 18mm 17mm 20mm; }
    :root { overflow: visible !important; height: auto !important; background: none !important; }`;
  const before = (): void => {
    page.documentElement.append(hidePage);
    reopen(false);
  };
  const after = (): void => {
    hidePage.remove();
    reopen(true);
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
    hidePage.remove();
  };
}
