import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ESTree, Plugin } from 'vite';

const READABILITY = /@mozilla\/readability\/Readability\.js$/;

/** The one place that uses it, by a class of its own. */
const USER = fileURLToPath(
  new URL('../../core/article/body/readability-opinion.ts', import.meta.url),
);

/**
 * Leaves out of the bundle what of Readability nothing reaches: it is one class with a method for
 * every step of its own, most of which come after the choice of the text, and a method that is never
 * called is nothing that bundlers see. What is reached is read out of the two sources, so that it
 * stays right when either changes.
 * @throws when a method that is called is not there.
 */
export function usedOfReadability(): Plugin {
  return {
    name: 'used-of-readability',
    transform(code, id) {
      if (!READABILITY.test(id.split('?', 1)[0] ?? id)) return null;
      this.addWatchFile(USER);
      const user = readFileSync(USER, 'utf8');
      const replaced = new Set(Array.from(user.matchAll(/\boverride (\w+)/g), ([, name]) => name));
      const methods = methodsOf(this.parse(code).body, code);
      const reached = new Set<Method>();
      const reach = (text: string): void => {
        for (const method of methods) {
          if (reached.has(method) || replaced.has(method.name) || !mentions(text, method)) continue;
          reached.add(method);
          reach(method.text);
        }
      };
      reach(user);
      if (reached.size === 0) this.error('nothing of Readability is reached');
      return methods
        .filter((method) => !reached.has(method))
        .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code);
    },
  };
}

interface Method {
  readonly name: string;
  readonly text: string;
  /** Its place in the source, with the comma behind it. */
  readonly start: number;
  readonly end: number;
}

/** The methods of the prototype, in their order. */
function methodsOf(statements: readonly ESTree.Node[], code: string): Method[] {
  return statements.flatMap((statement) => {
    if (statement.type !== 'ExpressionStatement') return [];
    const { expression } = statement;
    if (expression.type !== 'AssignmentExpression' || expression.right.type !== 'ObjectExpression')
      return [];
    return expression.right.properties.flatMap((property) => {
      if (property.type !== 'Property' || property.value.type !== 'FunctionExpression') return [];
      if (property.key.type !== 'Identifier') return [];
      const { start } = property;
      const end = property.end + (code[property.end] === ',' ? 1 : 0);
      return [{ name: property.key.name, text: code.slice(start, property.end), start, end }];
    });
  });
}

/** Its methods call one another by `this` alone. */
function mentions(text: string, { name }: Method): boolean {
  return new RegExp(String.raw`\bthis\.${name}\b`).test(text);
}
