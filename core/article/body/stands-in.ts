import type { Container } from './survey-blocks.ts';

/** For each container whether it is one of these elements or stands in one. */
export function standsIn(
  containers: readonly Pick<Container, 'tag' | 'parent'>[],
  tags: ReadonlySet<string>,
): boolean[] {
  const isIn: boolean[] = [];
  for (const { tag, parent } of containers) isIn.push(tags.has(tag) || (isIn[parent] ?? false));
  return isIn;
}
