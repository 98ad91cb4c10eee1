import * as v from 'valibot';
import { parseSettings, type Settings } from './settings.ts';

/**
 * Settings as machines share them: every part that was ever changed, with the time of its last
 * change, so that what was chosen on two machines meets part by part. A part that only a newer
 * Byline knows is carried along.
 */
const SharedSettingsSchema = v.object({
  values: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
  /** Milliseconds since 1970. */
  changed: v.record(v.string(), v.number()),
});
export type SharedSettings = v.InferOutput<typeof SharedSettingsSchema>;

/** What was chosen before settings were shared yields to whatever was chosen since. */
const BEFORE_SHARING = 1;

/** Shared settings out of whatever storage holds; undefined where it holds none. */
export function parseShared(stored: unknown): SharedSettings | undefined {
  const result = v.safeParse(SharedSettingsSchema, stored);
  return result.success ? result.output : undefined;
}

/**
 * The shared form brought up to date with the settings of this machine.
 * @param now milliseconds since 1970
 */
export function withChanges(
  shared: SharedSettings | undefined,
  settings: Settings,
  now: number,
): SharedSettings {
  // As this version reads them: what only a newer one understands has not been changed by that.
  const known = parseSettings(shared?.values ?? {});
  const differing = Object.entries(settings).filter(
    ([part, value]) => value !== known[part as keyof Settings],
  );
  const time = shared ? now : BEFORE_SHARING;
  return {
    values: { ...shared?.values, ...Object.fromEntries(differing) },
    changed: {
      ...shared?.changed,
      ...Object.fromEntries(differing.map(([part]) => [part, time])),
    },
  };
}

/**
 * What two machines agree on: of every part the later change. It is the same whichever comes first,
 * also of changes made at the same moment.
 */
export function merge(one: SharedSettings, other: SharedSettings): SharedSettings {
  const values = { ...one.values };
  const changed = { ...one.changed };
  for (const [part, value] of Object.entries(other.values)) {
    const mine = one.changed[part] ?? 0;
    const theirs = other.changed[part] ?? 0;
    const isLater = theirs > mine || (theirs === mine && String(value) > String(one.values[part]));
    if (part in values && !isLater) continue;
    values[part] = value;
    changed[part] = theirs;
  }
  return { values, changed };
}

/** Whether two are the same in every part. */
export function areSame(one: SharedSettings, other: SharedSettings | undefined): boolean {
  return other !== undefined && canonical(one) === canonical(other);
}

function canonical({ values, changed }: SharedSettings): string {
  const parts = Object.keys(values).sort();
  return JSON.stringify(parts.map((part) => [part, values[part], changed[part]]));
}
