/** What the class of an element that names or shows an author has in it, somewhere. */
const CLASS =
  /author|byline|by-line|autor|auteur|writer|reporter|contributor|journalist|redakteur|verfasser|firma|penulis|yazar|skribent|forfatter|posted-?by|written|creator|vcard|h-card|signature|columnist|kirjoittaja|szerzo|avtor|redactor/i;

const NAMED =
  'address, byline, [itemprop~="author" i], [itemprop~="creator" i], [property~="author" i], [property$=":author" i], [property$=":creator" i], [rel~="author" i], [id*="author" i], [id*="byline" i]';

/** Those of the elements whose attributes let them be ones that name or show an author. */
export function markedParts(elements: readonly Element[]): Element[] {
  const classes = new Map<string, boolean>();
  const isTelling = (name: string): boolean => {
    let telling = classes.get(name);
    if (telling === undefined) {
      telling = CLASS.test(name);
      classes.set(name, telling);
    }
    return telling;
  };
  return elements.filter(
    (element) => isTelling(element.getAttribute('class') ?? '') || element.matches(NAMED),
  );
}
