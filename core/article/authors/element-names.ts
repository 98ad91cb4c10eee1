import { isOtherPart } from './other-part.ts';
import type { Page } from './page-context.ts';
import { type ParsedName, parseNames } from './person-name.ts';
import { sameName } from './same-name.ts';
import { textLines } from './text.ts';

/** The names that elements meant to carry one give, each once. */
export function fromElements(page: Page, elements: readonly Element[]): ParsedName[] {
  const names: ParsedName[] = [];
  for (const element of elements) {
    if (page.layout.length(element) > 120 || isOtherPart(page, element)) continue;
    for (const parsed of namesOf(element, true)) {
      if (!names.some((known) => sameName(known.name, parsed.name))) names.push(parsed);
    }
  }
  return names;
}

/** The names in an element's text: in its first line that gives any, in a list in every line. */
export function namesOf(element: Element, lenient: boolean): ParsedName[] {
  const lines = textLines(element, true);
  const names: ParsedName[] = [];
  const list = /^[UO]L$/.test(element.tagName);
  for (const line of lines) {
    const found = parseNames(line, { lenient: lenient && (lines.length === 1 || list) });
    for (const parsed of found) {
      if (!names.some((known) => sameName(known.name, parsed.name))) names.push(parsed);
    }
    if (names.length > 0 && !list) break;
  }
  return names;
}
