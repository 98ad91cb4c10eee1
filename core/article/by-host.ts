/**
 * What a table says of a host: under its own name or that of a domain which it is part of, with or
 * without the country's ending, the longest first.
 */
export function byHost<T>(table: Readonly<Record<string, T>>, host: string): T | undefined {
  const withoutEnding = host.replace(/(?:\.com?)?\.[a-z]+$/, '');
  for (const whole of [host, withoutEnding]) {
    for (let name = whole; name; name = /\.(.+)/.exec(name)?.[1] ?? '') {
      if (Object.hasOwn(table, name)) return table[name];
    }
  }
  return undefined;
}
