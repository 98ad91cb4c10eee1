/** A command, or what else counts as one: a number, a letter or a sign. */
const TOKEN = /\\(?:[a-zA-Z]+\*?|[\s\S])|\d+(?:[.,]\d+)*|[^\s]|\s+/gu;

/** Something of the source that is not understood. */
export class NotUnderstood extends Error {}

/** TeX, piece by piece. */
export class TexTokens {
  private readonly tokens: string[];
  private at = 0;

  constructor(tex: string) {
    this.tokens = tex.match(TOKEN) ?? [];
  }

  protected isAtEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  protected peek(): string | undefined {
    while (/^\s/.test(this.tokens[this.at] ?? '')) this.at += 1;
    return this.tokens[this.at];
  }

  protected next(): string {
    const token = this.peek();
    if (token === undefined) throw new NotUnderstood();
    this.at += 1;
    return token;
  }

  protected take(token: string): void {
    if (this.next() !== token) throw new NotUnderstood();
  }

  /** The text in braces as it is written. */
  protected readText(): string {
    this.take('{');
    let text = '';
    for (let open = 1; ; ) {
      const token = this.tokens[this.at];
      if (token === undefined) throw new NotUnderstood();
      this.at += 1;
      if (token === '{') open += 1;
      if (token === '}') open -= 1;
      if (open === 0) return text.replace(/\\([%$#&_{} ])/g, '$1');
      if (/^\\[a-zA-Z]/.test(token)) throw new NotUnderstood();
      if (token !== '$') text += token;
    }
  }
}
