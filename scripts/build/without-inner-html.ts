import type { Plugin } from 'vite';

/** A statement of a bundled library that makes markup of a string, and what stands in for it. */
interface Replacement {
  readonly file: RegExp;
  readonly statement: RegExp;
  readonly instead: string;
}

const parsed = (html: string) => `new DOMParser().parseFromString(${html},'text/html').body`;

const REPLACEMENTS: readonly Replacement[] = [
  {
    file: /@mozilla\/readability\/Readability\.js$/,
    statement: /page\.innerHTML = pageCacheHtml;/,
    instead: `page.replaceChildren(...${parsed('pageCacheHtml')}.childNodes);`,
  },
  {
    file: /@mozilla\/readability\/Readability\.js$/,
    statement: /tmp\.innerHTML = noscript\.innerHTML;/,
    instead: `tmp.replaceChildren(...${parsed('noscript.innerHTML')}.childNodes);`,
  },
  {
    // For `dangerouslySetInnerHTML`, which is used nowhere: what it would set is shown as text.
    file: /preact\/dist\/preact\.(?:mjs|module\.js)$/,
    statement: /\b(\w+)\.innerHTML=(\w+)\.__html/,
    instead: '$1.textContent=$2.__html',
  },
  {
    // For elements given to be highlighted, which none are: only text is.
    file: /highlight\.js\/lib\/core\.js$/,
    statement: /element\.innerHTML = result\.value;/,
    instead: 'element.textContent = text;',
  },
  {
    // For citations as elements, which are not asked for.
    file: /@citation-js\/core\/lib-mjs\/Cite\/get\.js$/,
    statement: /tmp\.innerHTML = result;/,
    instead: `tmp.replaceChildren(...${parsed('result')}.childNodes);`,
  },
];

/**
 * Takes assignments to `innerHTML` out of bundled libraries: what they parse is parsed in a
 * document of its own instead, in which nothing runs. Trusted Types and the linter of
 * addons.mozilla.org then have nothing to object to.
 * @throws when a library has changed, so that its new version is looked at.
 */
export function withoutInnerHtml(): Plugin {
  return {
    name: 'without-inner-html',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?', 1)[0] ?? id;
      const due = REPLACEMENTS.filter(({ file }) => file.test(path));
      if (due.length === 0) return null;
      return due.reduce((rewritten, { statement, instead }) => {
        if (!statement.test(rewritten)) this.error(`${path} no longer has ${statement}`);
        return rewritten.replace(statement, instead);
      }, code);
    },
  };
}
