const KEY_PREFIX = 'library/shard/';

/** The storage key of a shard. */
export function shardKey(shard: number): string {
  return `${KEY_PREFIX}${shard}`;
}

/** The shard a storage key belongs to, or undefined for a key that is not a shard's. */
export function shardOfKey(key: string): number | undefined {
  const digits = key.startsWith(KEY_PREFIX) ? key.slice(KEY_PREFIX.length) : '';
  return /^(0|[1-9]\d*)$/.test(digits) ? Number(digits) : undefined;
}
