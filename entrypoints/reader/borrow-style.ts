/**
 * Sets a style of one of the page's own elements, stronger than its style sheets. Returns how to bring
 * back what was there.
 */
export function borrowStyle(element: HTMLElement, property: string, value: string): () => void {
  const own = element.style.getPropertyValue(property);
  const priority = element.style.getPropertyPriority(property);
  const hadStyle = element.hasAttribute('style');
  element.style.setProperty(property, value, 'important');
  return () => {
    if (own) element.style.setProperty(property, own, priority);
    else element.style.removeProperty(property);
    if (!hadStyle && element.style.length === 0) element.removeAttribute('style');
  };
}
