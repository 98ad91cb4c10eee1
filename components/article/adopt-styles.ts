const adopted = new WeakMap<Node, Set<string>>();

/** Gives the tree that a node is in a style sheet, once. */
export function adoptStyles(node: Node, css: string): void {
  const root = node.getRootNode();
  const known = adopted.get(root) ?? new Set();
  adopted.set(root, known);
  if (known.has(css)) return;
  known.add(css);
  if (root instanceof ShadowRoot) {
    const style = document.createElement('style');
    style.textContent = css;
    root.prepend(style);
    return;
  }
  // The policy of the extension's pages allows no sheet that stands in the document.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
