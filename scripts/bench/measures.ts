import type { PageScore, Scorer } from './scorer.ts';

/** A figure over the pages that have it, or undefined where none has. */
export interface Measure {
  name: string;
  of: (scores: PageScore[]) => number | undefined;
  format: (value: number) => string;
}

const fraction = (value: number) => value.toFixed(3);
const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
const milliseconds = (value: number) => `${value.toFixed(0)} ms`;

function mean(values: number[]): number | undefined {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;
}

export function quantile(values: number[], q: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}

/** The value of each page that has it. */
function known<T>(scores: PageScore[], pick: (score: PageScore) => T | undefined): T[] {
  return scores.flatMap((score) => {
    const value = pick(score);
    return value === undefined ? [] : [value];
  });
}

function share(name: string, pick: (score: PageScore) => boolean | undefined): Measure {
  return { name, of: (scores) => mean(known(scores, pick).map(Number)), format: percent };
}

function pooled(name: string, pick: (score: PageScore) => [number, number] | undefined): Measure {
  return {
    name,
    of: (scores) => {
      const pairs = known(scores, pick);
      const sought = pairs.reduce((sum, [, of]) => sum + of, 0);
      return sought ? pairs.reduce((sum, [found]) => sum + found, 0) / sought : undefined;
    },
    format: percent,
  };
}

function overall<T>(
  name: string,
  pick: (score: PageScore) => T | undefined,
  aggregate: (values: T[]) => { f1: number },
): Measure {
  return {
    name,
    of: (scores) => {
      const values = known(scores, pick);
      return values.length ? aggregate(values).f1 : undefined;
    },
    format: fraction,
  };
}

/** Every figure of the table, in its order. */
export function measures(scorer: Scorer): Measure[] {
  return [
    overall('body, shingle F1 without captions', (page) => page.plain, scorer.aggregate),
    {
      name: 'body, bag F1',
      of: (scores) => mean(known(scores, (page) => page.bag?.f1)),
      format: fraction,
    },
    overall('phrases F1', (page) => page.snippets, scorer.aggregateSnippets),
    share('first words right', (page) => page.first && page.first === 'right'),
    share('title right', (page) => page.title?.normalised),
    overall('authors F1', (page) => page.authors, scorer.aggregateAuthors),
    share('false author where there is none', (page) => page.falseAuthor),
    share('date right', (page) => page.date?.ok),
    share('lead image right', (page) => page.image?.ok),
    pooled('pictures kept, cover', (page) => page.images?.cover),
    pooled('pictures kept, body', (page) => page.images?.body),
    ...scorer.KINDS.map((kind) => pooled(`kept: ${kind}`, (page) => page.kept?.[kind])),
    {
      name: 'empty results',
      of: (scores) => scores.filter(({ empty }) => empty).length,
      format: (count) => `${count}`,
    },
    {
      name: 'time, median',
      of: (scores) =>
        quantile(
          known(scores, (page) => page.ms),
          0.5,
        ),
      format: milliseconds,
    },
    {
      name: 'time, p95',
      of: (scores) =>
        quantile(
          known(scores, (page) => page.ms),
          0.95,
        ),
      format: milliseconds,
    },
  ];
}
