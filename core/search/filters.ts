import { minutesRequired } from '../article/article.ts';
import type { Entry } from '../library/entry.ts';
import { tagKey } from '../library/tags.ts';
import { siteOf } from '../people/identity.ts';
import { foldText } from './fold.ts';
import type { Filter } from './query.ts';

/** Whether an article meets every condition. */
export function meets(entry: Entry, filters: readonly Filter[]): boolean {
  return filters.every((filter) => isMet(entry, filter) !== filter.isExcluded);
}

function isMet(entry: Entry, filter: Filter): boolean {
  switch (filter.name) {
    case 'author':
      return entry.author.some(({ name }) => holds(name, filter.value));
    case 'site':
      return holds(entry.siteName, filter.value) || holds(siteOf(entry.url), filter.value);
    case 'tag':
      return entry.tags.some((tag) => tagKey(tag) === tagKey(filter.value));
    case 'lang':
      return isLanguage(entry.inLanguage ?? '', filter.value);
    case 'is':
      return filter.value === 'favourite' ? entry.favourite : entry.state === filter.value;
    case 'before':
      return entry.savedAt < filter.time;
    case 'after':
      return entry.savedAt >= filter.time;
    case 'time': {
      const minutes = minutesRequired(entry.timeRequired);
      if (filter.relation === '<') return minutes < filter.minutes;
      return filter.relation === '>' ? minutes > filter.minutes : minutes === filter.minutes;
    }
  }
}

function holds(text: string, part: string): boolean {
  return foldText(text).includes(foldText(part));
}

/** `de` is met by `de-AT`, `de-AT` not by `de`. */
function isLanguage(language: string, wanted: string): boolean {
  const own = language.toLowerCase();
  const asked = wanted.toLowerCase();
  return own === asked || own.startsWith(`${asked}-`);
}
