import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Person } from '../../core/article/article.ts';
import type { Entry } from '../../core/library/entry.ts';

/** The kept images of saved articles, small, as a list shows them. No request is made for them. */
export interface Pictures {
  /** The address of an article's picture in this page; undefined where none is kept. */
  thumbnail(entry: Entry): Promise<string | undefined>;
  /** The address of an author's photo, as it was kept with an article of theirs. */
  photo(entry: Entry, person: Person): Promise<string | undefined>;
}

/** Where the pictures come from; without any, there are tiles and monograms. */
export const PicturesContext = createContext<Pictures>({
  thumbnail: async () => undefined,
  photo: async () => undefined,
});

/** The article's picture, once it is there. */
export function useThumbnail(entry: Entry): string | undefined {
  const pictures = useContext(PicturesContext);
  return useAddress(
    () => (entry.thumbnail === undefined ? undefined : pictures.thumbnail(entry)),
    [pictures, entry.id, entry.thumbnail],
  );
}

/** The author with their kept photo, or with none; never with an address elsewhere. */
export function useLocalPerson(person: Person, entry: Entry | undefined): Person {
  const pictures = useContext(PicturesContext);
  const photo = useAddress(
    () =>
      entry === undefined || person.image === undefined ? undefined : pictures.photo(entry, person),
    [pictures, entry?.id, entry?.updatedAt, person.image],
  );
  const { image: _, ...rest } = person;
  return photo === undefined ? rest : { ...rest, image: photo };
}

function useAddress(
  ask: () => Promise<string | undefined> | undefined,
  known: readonly unknown[],
): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let current = true;
    setAddress(undefined);
    ask()?.then((found) => {
      if (current) setAddress(found);
    }, console.warn);
    return () => {
      current = false;
    };
  }, [...known]);
  return address;
}
