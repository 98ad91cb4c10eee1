import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { lineOf } from '../../../scripts/extract/run.ts';

it('a result is one line, whatever ends of lines its text has', async () => {
  const row = { id: 'a', url: 'https://a.example/', article: 'one\ntwo\u2028three\u2029four' };
  const lines: string[] = [];
  const input = Readable.from([`${lineOf(row)}\n`]);
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    lines.push(line);
  }
  expect(lines.map((line) => JSON.parse(line))).toEqual([row]);
});
