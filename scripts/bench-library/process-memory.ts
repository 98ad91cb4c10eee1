import { readdirSync, readFileSync } from 'node:fs';

/**
 * The memory, in bytes, that the process of the extension's pages and background has for itself
 * alone, of a browser started by this process. Undefined where the system does not tell.
 */
export function extensionMemory(): number | undefined {
  const sizes = processes()
    .filter(({ id }) => isDescendant(id))
    .filter(({ id }) => isOfExtensions(id))
    .map(({ id }) => privateMemory(id));
  return sizes.length === 0 ? undefined : Math.max(...sizes);
}

function processes(): { id: number }[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({ id: Number(name) }));
  } catch {
    return [];
  }
}

/** Chromium says it in the arguments, Firefox in the name. */
function isOfExtensions(id: number): boolean {
  return (
    /^WebExtensions/.test(read(id, 'comm')) || read(id, 'cmdline').includes('--extension-process')
  );
}

function isDescendant(id: number): boolean {
  for (let parent = id; parent > 1; ) {
    if (parent === process.pid) return true;
    parent = Number(/\) \S (\d+)/.exec(read(parent, 'stat'))?.[1] ?? 0);
  }
  return false;
}

function privateMemory(id: number): number {
  const lines = read(id, 'smaps_rollup').matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm);
  return [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
}

function read(id: number, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
