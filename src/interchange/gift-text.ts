/** A piece of a GIFT text in which escaped signs are told from control signs, and every sign knows its line. */

/** Stands for an escaped sign when looking for control signs. It need not be free: it is never read, only passed over. */
const passedOver = '\u0000';

const escapes = new Map([...':#={}~'].map((sign) => [sign, sign]));
escapes.set('n', '\n');
escapes.set('\\', '\\');

export class GiftText {
  /** @param signs what is meant; @param controls the same length, escaped signs passed over; @param lines line of each sign */
  private constructor(
    private readonly signs: string,
    private readonly controls: string,
    private readonly lines: readonly number[],
  ) {}

  /** Resolves `\:` `\#` `\=` `\{` `\}` `\~` `\n` and `\\`; any other backslash is one. */
  static of(lines: readonly { text: string; number: number }[]): GiftText {
    let [signs, controls] = ['', ''];
    const numbers: number[] = [];
    for (const [order, { text, number }] of lines.entries()) {
      const whole = order === 0 ? text : `\n${text}`;
      for (let index = 0; index < whole.length; index += 1) {
        const escaped = whole[index] === '\\' ? escapes.get(whole[index + 1] ?? '') : undefined;
        signs += escaped ?? whole[index];
        controls += escaped === undefined ? whole[index] : passedOver;
        if (escaped !== undefined) index += 1;
        numbers.push(number);
      }
    }
    return new GiftText(signs, controls, numbers);
  }

  get length(): number {
    return this.signs.length;
  }

  /** What is meant, without white space at the ends. */
  get text(): string {
    return this.signs.trim();
  }

  /** As {@link text}, with the white space. */
  get whole(): string {
    return this.signs;
  }

  /** Line of the first sign that is no white space. */
  get line(): number {
    const first = this.controls.search(/\S/);
    return this.lines[Math.max(0, first)] ?? 1;
  }

  get isBlank(): boolean {
    return this.controls.trim() === '';
  }

  indexOf(control: string, from = 0): number {
    return this.controls.indexOf(control, from);
  }

  lastIndexOf(control: string): number {
    return this.controls.lastIndexOf(control);
  }

  startsWith(control: string): boolean {
    return this.controls.startsWith(control);
  }

  has(control: string): boolean {
    return this.indexOf(control) >= 0;
  }

  /** Matches control signs only; the pattern must begin with `^`. */
  match(pattern: RegExp): RegExpMatchArray | null {
    return this.controls.match(pattern);
  }

  slice(from: number, to?: number): GiftText {
    return new GiftText(this.signs.slice(from, to), this.controls.slice(from, to), this.lines.slice(from, to));
  }

  trim(): GiftText {
    const start = this.controls.length - this.controls.trimStart().length;
    return this.slice(start, Math.max(start, this.controls.trimEnd().length));
  }

  /** Pieces between a control sign, at most so many. */
  split(control: string, most = Number.POSITIVE_INFINITY): GiftText[] {
    const pieces: GiftText[] = [];
    let from = 0;
    while (pieces.length + 1 < most) {
      const at = this.indexOf(control, from);
      if (at < 0) break;
      pieces.push(this.slice(from, at));
      from = at + control.length;
    }
    return [...pieces, this.slice(from)];
  }
}
