import {
  ACCENTS,
  ALPHABETS,
  FUNCTIONS,
  IDENTIFIERS,
  IGNORED,
  LARGE,
  LIMITS,
  OPERATORS,
  SPACES,
} from './tex-symbols.ts';
import { NotUnderstood, TexTokens } from './tex-tokens.ts';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** In characters and in groups inside each other. No formula needs more. */
const MAX_LENGTH = 4000;
const MAX_DEPTH = 40;

/**
 * A formula in MathML from TeX: scripts, fractions, roots, accents, alphabets, brackets, text,
 * matrices and aligned lines, and the usual signs.
 * @returns undefined when any of it is not understood, since half a formula is a wrong one
 */
export function texToMathML(document: Document, tex: string): Element | undefined {
  if (tex.length > MAX_LENGTH) return undefined;
  try {
    const reader = new TexReader(document, tex.replace(/(?<!\\)%.*$/gm, ''));
    const math = document.createElementNS(MATHML, 'math');
    math.append(...reader.readAll());
    return math;
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

class TexReader extends TexTokens {
  private readonly document: Document;
  private depth = 0;

  constructor(document: Document, tex: string) {
    super(tex);
    this.document = document;
  }

  readAll(): Element[] {
    const all = this.readUntil(() => false);
    if (!this.isAtEnd()) throw new NotUnderstood();
    return all;
  }

  private make(name: string, ...content: (Element | string)[]): Element {
    const element = this.document.createElementNS(MATHML, name);
    element.append(...content);
    return element;
  }

  /** Several elements as the one that MathML wants. */
  private row(elements: readonly Element[]): Element {
    const [only] = elements;
    return only && elements.length === 1 ? only : this.make('mrow', ...elements);
  }

  private readUntil(isEnd: (token: string) => boolean): Element[] {
    const read: Element[] = [];
    for (let token = this.peek(); token !== undefined && !isEnd(token); token = this.peek()) {
      const atom = this.readAtom();
      const scripted = this.readScripts(atom ?? this.make('mrow'));
      if (atom || scripted.childElementCount > 0) read.push(scripted);
    }
    return read;
  }

  private readScripts(base: Element): Element {
    let below: Element | undefined;
    let above: Element | undefined;
    for (let token = this.peek(); ; token = this.peek()) {
      if (token === '\\limits' || token === '\\nolimits') {
        this.next();
      } else if (token === '_' && !below) {
        this.next();
        below = this.readArgument();
      } else if (token === '^' && !above) {
        this.next();
        above = this.readArgument();
      } else if (token === "'" && !above) {
        let primes = '';
        while (this.peek() === "'") primes += this.next() && '′';
        above = this.make('mo', primes);
      } else {
        break;
      }
    }
    const text = base.textContent ?? '';
    const isLarge = base.childElementCount === 0 && (LARGE.has(text) || LIMITS.has(text));
    const isBrace = base.localName === 'munder' || base.localName === 'mover';
    const [sub, sup, both] =
      isLarge || (isBrace && /[⏞⏟]/.test(text))
        ? ['munder', 'mover', 'munderover']
        : ['msub', 'msup', 'msubsup'];
    if (below && above) return this.make(both, base, below, above);
    if (below) return this.make(sub, base, below);
    return above ? this.make(sup, base, above) : base;
  }

  /** One sign, or a group in braces. */
  private readArgument(): Element {
    return this.readAtom() ?? this.make('mrow');
  }

  private readGroup(): Element {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new NotUnderstood();
    const content = this.row(this.readUntil((token) => token === '}'));
    this.take('}');
    this.depth -= 1;
    return content;
  }

  private readAtom(): Element | undefined {
    const token = this.next();
    if (token === '{') return this.readGroup();
    if (token.startsWith('\\')) return this.readCommand(token.slice(1));
    if (/^\d/.test(token)) return this.make('mn', token);
    if (/^\p{L}/u.test(token)) return this.make('mi', token);
    if (token === '~') return this.space('0.333em');
    if (/^[}&^_]$/.test(token)) throw new NotUnderstood();
    return this.make('mo', token === '-' ? '−' : token);
  }

  private readCommand(name: string): Element | undefined {
    if (IGNORED.has(name)) return undefined;
    const identifier = IDENTIFIERS.get(name);
    if (identifier !== undefined) return this.make('mi', identifier);
    const operator = OPERATORS.get(name);
    if (operator !== undefined) return this.make('mo', operator);
    if (FUNCTIONS.has(name)) return this.make('mi', name);
    const space = SPACES.get(name);
    if (space !== undefined) return this.space(space);
    if (/^\s$/.test(name)) return this.space('0.333em');
    const accent = ACCENTS.get(name);
    if (accent !== undefined) {
      const over = this.make('mover', this.readArgument(), this.make('mo', accent));
      over.setAttribute('accent', 'true');
      return over;
    }
    const alphabet = ALPHABETS.get(name);
    if (alphabet !== undefined) return this.styled(alphabet);
    return this.readStructure(name);
  }

  private readStructure(name: string): Element | undefined {
    switch (name) {
      case 'frac':
      case 'dfrac':
      case 'tfrac':
      case 'cfrac':
        return this.make('mfrac', this.readArgument(), this.readArgument());
      case 'binom':
        return this.binomial();
      case 'sqrt':
        return this.root();
      case 'text':
      case 'textrm':
      case 'textbf':
      case 'textit':
      case 'mbox':
      case 'hbox':
        return this.make('mtext', this.readText());
      case 'operatorname':
      case 'operatorname*':
        return this.make('mi', this.readText());
      case 'left':
        return this.fenced();
      case 'begin':
        return this.environment();
      case 'underline':
        return this.make('munder', this.readArgument(), this.make('mo', '_'));
      case 'underbrace':
        return this.make('munder', this.readArgument(), this.make('mo', '⏟'));
      case 'overbrace':
        return this.make('mover', this.readArgument(), this.make('mo', '⏞'));
      case 'overset':
      case 'stackrel':
        return this.stacked('mover');
      case 'underset':
        return this.stacked('munder');
      case 'not':
        return this.make('mo', `${this.readArgument().textContent ?? ''}\u0338`);
      case 'pmod':
        return this.make(
          'mrow',
          this.make('mo', '('),
          this.make('mi', 'mod'),
          this.readArgument(),
          this.make('mo', ')'),
        );
      default:
        throw new NotUnderstood();
    }
  }

  private space(width: string): Element {
    const space = this.make('mspace');
    space.setAttribute('width', width);
    return space;
  }

  private styled(alphabet: string): Element {
    const content = this.readArgument();
    const letters = content.localName === 'mi' ? [content] : [...content.querySelectorAll('mi')];
    const text = content.textContent ?? '';
    // Letters in roman are one word: \mathrm{max}.
    const isWord = alphabet === 'normal' && /^\p{L}{2,}$/u.test(text);
    if (isWord) return this.make('mi', text);
    for (const letter of letters) letter.setAttribute('mathvariant', alphabet);
    return content;
  }

  private binomial(): Element {
    const fraction = this.make('mfrac', this.readArgument(), this.readArgument());
    fraction.setAttribute('linethickness', '0');
    return this.make('mrow', this.make('mo', '('), fraction, this.make('mo', ')'));
  }

  private root(): Element {
    if (this.peek() !== '[') return this.make('msqrt', this.readArgument());
    this.next();
    const index = this.row(this.readUntil((token) => token === ']'));
    this.take(']');
    return this.make('mroot', this.readArgument(), index);
  }

  private stacked(name: 'mover' | 'munder'): Element {
    const aside = this.readArgument();
    return this.make(name, this.readArgument(), aside);
  }

  private fence(): Element[] {
    const token = this.next();
    if (token === '.') return [];
    const sign = token.startsWith('\\') ? OPERATORS.get(token.slice(1)) : token;
    if (sign === undefined) throw new NotUnderstood();
    const fence = this.make('mo', sign);
    fence.setAttribute('fence', 'true');
    return [fence];
  }

  private fenced(): Element {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new NotUnderstood();
    const open = this.fence();
    const content = this.readUntil((token) => token === '\\right');
    this.take('\\right');
    this.depth -= 1;
    return this.make('mrow', ...open, ...content, ...this.fence());
  }

  /** Matrices, cases and aligned lines. */
  private environment(): Element {
    const name = this.readText().replace('*', '');
    const fences = ENVIRONMENTS.get(name);
    if (!fences) throw new NotUnderstood();
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new NotUnderstood();
    // The places of an array's columns, which are not kept.
    if (name === 'array' && this.peek() === '{') this.readText();
    const table = this.make('mtable');
    let cells: Element[] = [];
    for (;;) {
      cells.push(
        this.make(
          'mtd',
          ...this.readUntil((token) => /^(?:&|\\\\|\\end|\\cr|\\hline)$/.test(token)),
        ),
      );
      const end = this.next();
      if (end === '&' || end === '\\hline') continue;
      if (cells.some((cell) => cell.childElementCount > 0))
        table.append(this.make('mtr', ...cells));
      cells = [];
      if (end === '\\end') break;
    }
    this.readText();
    this.depth -= 1;
    const [open, close] = fences;
    const parts = [open && this.make('mo', open), table, close && this.make('mo', close)];
    return this.make('mrow', ...parts.filter((part) => part !== ''));
  }
}

const ENVIRONMENTS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['matrix', ['', '']],
  ['smallmatrix', ['', '']],
  ['pmatrix', ['(', ')']],
  ['bmatrix', ['[', ']']],
  ['Bmatrix', ['{', '}']],
  ['vmatrix', ['|', '|']],
  ['Vmatrix', ['‖', '‖']],
  ['cases', ['{', '']],
  ['array', ['', '']],
  ['aligned', ['', '']],
  ['align', ['', '']],
  ['alignat', ['', '']],
  ['split', ['', '']],
  ['gathered', ['', '']],
  ['gather', ['', '']],
  ['equation', ['', '']],
]);
