import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { ElementQuery, SeenElement } from './accessible/find-elements.ts';
import type { Surface } from './browser.ts';
import { until } from './until.ts';

let bundled: Promise<string> | undefined;

/** The script that looks for elements by role and name, to be run inside documents. */
function bundle(): Promise<string> {
  bundled ??= build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, 'accessible/find-elements.ts'),
        formats: ['iife'],
        name: 'accessible',
      },
    },
  }).then((output) => {
    const [{ output: files }] = output as [Rolldown.RolldownOutput];
    return files[0].code;
  });
  return bundled;
}

async function query(
  surface: Surface,
  role: string,
  name: string | RegExp | undefined,
  reveal: boolean,
): Promise<SeenElement[]> {
  const wanted: ElementQuery = {
    role,
    reveal,
    ...(name === undefined
      ? {}
      : { name: typeof name === 'string' ? name : { source: name.source, flags: name.flags } }),
  };
  return surface.run(
    `(root, query) => { ${await bundle()}; return accessible.findElements(root, query); }`,
    wanted,
  );
}

/** Every element of a role, and of a name if one is given, that is there now. */
export function findAll(
  surface: Surface,
  role: string,
  name?: string | RegExp,
): Promise<SeenElement[]> {
  return query(surface, role, name, false);
}

/** The first element of a role and name, once it is there. */
export function find(surface: Surface, role: string, name?: string | RegExp): Promise<SeenElement> {
  return until(`${role} ${name ?? ''}`, async () => (await query(surface, role, name, false))[0]);
}

/** Clicks on the first element of a role and name, once it is there, enabled and at rest. */
export async function click(surface: Surface, role: string, name?: string | RegExp): Promise<void> {
  let last = '';
  const { box } = await until(`${role} ${name ?? ''} to click on`, async () => {
    const [element] = await query(surface, role, name, true);
    const place = JSON.stringify(element?.box);
    const rests = place === last;
    last = place;
    return rests && element && !element.disabled ? element : undefined;
  });
  await surface.clickAt(box.x + box.width / 2, box.y + box.height / 2);
}

/** The text that a surface shows. */
export function textOf(surface: Surface): Promise<string> {
  return surface.evaluate((root) =>
    [...(root instanceof Document ? [root.body] : root.children)]
      .filter((part) => part instanceof HTMLElement && !part.matches('style, script'))
      .map((part) => (part instanceof HTMLElement ? part.textContent : ''))
      .join('\n'),
  );
}
