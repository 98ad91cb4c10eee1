import * as v from 'valibot';

/** The longest a tag may be, in UTF-16 code units. */
const LONGEST = 80;

/** The colours a tag may have; what they look like is the surfaces'. */
export const TAG_COLOURS = [
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'purple',
  'pink',
] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

/** The colours as stored; pairs, because a tag may be called `__proto__`. */
export const TagColoursSchema = v.object({
  version: v.literal(1),
  colours: v.array(v.tuple([v.string(), v.picklist(TAG_COLOURS)])),
});

/** A tag as it is written: one line, no spaces around it. Undefined for what is none. */
export function tagName(text: string): string | undefined {
  const name = text.normalize('NFC').replace(/\s+/g, ' ').trim().replace(/^#+/, '');
  return name === '' ? undefined : name.slice(0, LONGEST).trim();
}

/** Two spellings of one tag, which differ in case alone. */
export function isSameTag(one: string, other: string): boolean {
  return tagKey(one) === tagKey(other);
}

/** What is the same for every spelling of a tag. */
export function tagKey(tag: string): string {
  return tag.normalize('NFC').toLowerCase();
}

/** The tags with others put on after them; those that are there already stay as they are. */
export function withTags(tags: readonly string[], added: readonly string[]): string[] {
  const all = [...tags];
  for (const text of added) {
    const tag = tagName(text);
    if (tag !== undefined && !all.some((known) => isSameTag(known, tag))) all.push(tag);
  }
  return all;
}

/** The tags without others. */
export function withoutTags(tags: readonly string[], dropped: readonly string[]): string[] {
  return tags.filter((tag) => !dropped.some((other) => isSameTag(other, tag)));
}

/** The tags with one called otherwise, in its place; where the new name is there too, they are one. */
export function withTagRenamed(tags: readonly string[], from: string, to: string): string[] {
  return withTags(
    [],
    tags.map((tag) => (isSameTag(tag, from) ? to : tag)),
  );
}
