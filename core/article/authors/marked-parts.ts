/** What the class of an element that names or shows an author has in it, somewhere. */
const CLASS =
  /author|byline|by-line|autor|auteur|writer|reporter|contributor|journalist|redakteur|verfasser|firma|penulis|yazar|skribent|forfatter|posted-?by|written|creator|vcard|h-card|signature|columnist|kirjoittaja|szerzo|avtor|redactor/;
const ID = /author|byline|autor/;
/** Attributes that name their element's part; few elements have one. */
const NAMED = ['itemprop', 'property', 'rel'];
const TESTED = ['data-testid', 'data-component'];

const classes = new Map<string, boolean>();
/** So many different classes are remembered; a page has some hundreds. */
const MAX_CLASSES = 5000;

/** Whether an element's attributes let it be one that names or shows an author. */
export function isTelling(element: Element): boolean {
  const tag = element.tagName;
  if (tag === 'ADDRESS' || tag === 'BYLINE') return true;
  if (!element.hasAttributes()) return false;
  const name = element.getAttribute('class');
  if (name && isTellingClass(name)) return true;
  const id = element.getAttribute('id');
  if (id && ID.test(id.toLowerCase())) return true;
  for (const attribute of NAMED) {
    const value = element.getAttribute(attribute);
    if (value && /(?:^|[\s:])(?:author|creator)(?:\s|$)/i.test(value)) return true;
  }
  for (const attribute of TESTED) {
    const value = element.getAttribute(attribute);
    if (value && /author|byline/i.test(value)) return true;
  }
  return false;
}

function isTellingClass(name: string): boolean {
  let telling = classes.get(name);
  if (telling === undefined) {
    if (classes.size >= MAX_CLASSES) classes.clear();
    telling = CLASS.test(name.toLowerCase());
    classes.set(name, telling);
  }
  return telling;
}
