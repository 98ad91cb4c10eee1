import { clutterName, nameWords } from './clutter-names.ts';
import { BODY_TOPIC, topicsOf } from './name-topics.ts';

/** How an element names itself: what it is, for what, and how surely it stands around articles. */
export interface Naming {
  readonly tag: string;
  /** The classes, which blocks of one kind have in common. */
  readonly kind: string;
  /** Bits of the topics of its names. */
  readonly topics: number;
  /** 0 to 3: not, uncertain, likely and certain clutter. */
  readonly clutter: number;
  readonly role: string;
}

const DEGREES = { none: 0, uncertain: 1, likely: 2, certain: 3 } as const;

/** A function that names elements; those of the same names are looked at once. */
export function elementNamer(): (element: Element) => Naming {
  const known = new Map<string, Naming>();
  return (element) => {
    const { localName: tag } = element;
    const hasNames = element.hasAttributes();
    const kind = (hasNames && element.getAttribute('class')) || '';
    const role = (hasNames && element.getAttribute('role')) || '';
    const property = (hasNames && element.getAttribute('itemprop')) || '';
    const key = hasNames ? `${tag} ${element.id} ${role} ${property} ${kind}` : tag;
    let naming = known.get(key);
    if (!naming) {
      const words = nameWords(element);
      const clutter = DEGREES[clutterName(element, words)];
      const isBody = property.includes('articleBody');
      naming = { tag, kind, role, topics: topicsOf(words) | (isBody ? BODY_TOPIC : 0), clutter };
      known.set(key, naming);
    }
    return naming;
  };
}
