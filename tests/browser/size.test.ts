import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BUILD } from '../../scripts/browsers/build.ts';

/** What the script that the shortcut injects may weigh, in bytes gzipped, the faces apart. */
const MOST = 120_000;

test.each(['chromium', 'firefox'] as const)(
  'the script that opens the reader in %s is small',
  (family) => {
    const script = readFileSync(join(BUILD[family], 'reader.js'));
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(MOST);
  },
);
