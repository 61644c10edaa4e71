/**
 * Reads the base64 of one armored block out of lines that may hold more: quote marks, names and times of a chat, page
 * furniture. A short word may be a piece of the block or a name, and only decryption can tell for certain; so there
 * is a best reading and a few others to try.
 */

/** Base64 of `age-encryption.org/v`, with which every age file begins. */
export const fileStart = 'YWdlLWVuY3J5cHRpb24ub3JnL3Y';

/** Length of an armor line. */
export const lineLength = 64;

/** A word of base64 signs this long is no word of any language. */
const certainLength = 20;

/** So many words in doubt are tried both ways, and so many readings are handed on. */
const doubtLimit = 10;
const readingLimit = 24;

interface Piece {
  text: string;
  /** Taken as part of the block unless a reading says otherwise. */
  taken: boolean;
  doubtful: boolean;
}

export interface Readings {
  /** Base64 without padding, the likeliest first. Empty when no reading can be decoded. */
  readings: string[];
  /** Signs taken by the likeliest reading, also when it cannot be decoded. */
  length: number;
  /** Whether it begins like an age file. */
  started: boolean;
  quoted: boolean;
  /** Words that are not part of the block stood between. */
  textBetween: boolean;
  rewrapped: boolean;
  /** The `=` at the end had been lost. */
  padding: boolean;
}

const base64Word = /^[A-Za-z0-9+/]+$/;
/** A name, a word, a number, a date: what chats print beside messages. */
const wordLike = /^(?:[A-Z]?[a-z]+|[A-Z]+|\d+|\d{1,4}\/\d{1,2}(?:\/\d{1,4})?)$/;

interface Word {
  text: string;
  /** `=` signs behind it: the end of a block, or a soft line break of quoted-printable. */
  equals: number;
  pure: boolean;
}

/** A line as it should be, quoted at most: most are, and need not be taken apart. */
const wholeLine = /^[ >]*([A-Za-z0-9+/]{20,}) *$/;

/** Words of a line, without quote marks, code fences and what is left of a marker's dashes. */
function wordsOf(line: string): Word[] {
  const whole = wholeLine.exec(line)?.[1];
  if (whole !== undefined) return [{ text: whole, equals: 0, pure: true }];
  return line
    .split(/[\s>|│»›*_~`"'“”‘’\\]+/)
    .map((word) => word.replace(/^-+|-+$/g, ''))
    .filter((word) => word !== '')
    .flatMap((word) => {
      const text = word.replace(/(?:=3D|=)+$/, '');
      const equals = word.slice(text.length).replaceAll('=3D', '=').length;
      const pure = text === '' || base64Word.test(text);
      return pure ? [{ text, equals, pure }] : partsOf(text, equals);
    });
}

/** A word with foreign signs in it may still hold a part of the block, such as behind `张三:`. */
function partsOf(text: string, equals: number): Word[] {
  const foreign: Word = { text, equals, pure: false };
  if (/[A-Za-z]{2}:\/\/|@/.test(text)) return [foreign];
  const parts = text.split(/[^A-Za-z0-9+/]+/);
  return parts.flatMap((part, index) => {
    const behind = index === parts.length - 1;
    const kept = part.length >= certainLength || ((index === 0 || behind) && part.length > 1 && !wordLike.test(part));
    return [...(kept ? [{ text: part, equals: behind ? equals : 0, pure: true }] : []), ...(behind ? [] : [foreign])];
  });
}

/** What recurs in a block: lengths, where a channel broke all lines at the same column, and words, which ciphertext never repeats. */
interface Habits {
  lengths: ReadonlySet<number>;
  repeated: ReadonlySet<string>;
}

const habit = 4;
/** From this length on a habit is beyond doubt. */
const habitCertainLength = 10;

function habitsOf(lines: readonly Word[][]): Habits {
  const times = new Map<string, number>();
  const texts = new Map<number, number>();
  for (const { text, pure } of lines.flat()) {
    if (!pure || text === '') continue;
    const before = times.get(text) ?? 0;
    times.set(text, before + 1);
    if (before === 0) texts.set(text.length, (texts.get(text.length) ?? 0) + 1);
  }
  const lengths = new Set([...texts].flatMap(([length, count]) => (count >= habit ? [length] : [])));
  const isRepeated = ([text, count]: [string, number]) =>
    count > (text.length > 2 ? 1 : 2) && !(text.length <= 2 && lengths.has(text.length));
  return { lengths, repeated: new Set([...times].filter(isRepeated).map(([text]) => text)) };
}

class Collector {
  readonly pieces: Piece[] = [];
  taken = 0;
  /** Padding seen behind the last piece taken. */
  equals = 0;
  textBetween = false;
  private readonly habits: Habits;

  constructor(habits: Habits) {
    this.habits = habits;
  }

  isRepeated = ({ text }: Word): boolean => this.habits.repeated.has(text);

  isCertain = ({ pure, text }: Word): boolean =>
    pure && (text.length >= certainLength || (text.length >= habitCertainLength && this.habits.lengths.has(text.length)));

  take(text: string, equals: number, doubtful: boolean): void {
    this.pieces.push({ text, taken: true, doubtful });
    this.taken += text.length;
    this.equals = equals;
  }

  leave(text: string): void {
    this.pieces.push({ text, taken: false, doubtful: !this.habits.repeated.has(text) });
    this.textBetween = true;
  }

  /**
   * Short words side by side: foreign ones first, if any, then the rest of a line that was broken.
   * @param beside whether they stand beside foreign words, as in the head of a chat message
   * @param last whether nothing follows before the end line
   */
  judgeRun(words: readonly Word[], beside: boolean, last: boolean): void {
    const lengthFrom = (from: number) => words.slice(from).reduce((sum, word) => sum + word.text.length, 0);
    const rest = words.findIndex((_, from) => (this.taken + lengthFrom(from)) % lineLength === 0);
    const cut = rest >= 0 ? rest : last ? words.length - 1 : 0;
    if (cut > 0) this.judge(words.slice(0, cut), beside, false);
    this.judge(words.slice(cut), beside, last);
  }

  /** Words in doubt as a whole, since a name is in or out as a whole. */
  judge(words: readonly Word[], beside: boolean, last: boolean): void {
    const text = words.map((word) => word.text).join('');
    const equals = words.at(-1)?.equals ?? 0;
    const end = this.taken + text.length;
    const padded = equals > 0 && (last || (end + equals) % 4 === 0);
    if (padded) this.take(text, equals, false);
    else if (this.isLikely(words, text, end, beside, last)) this.take(text, equals, true);
    else this.leave(text);
  }

  isLikely(words: readonly Word[], text: string, end: number, beside: boolean, last: boolean): boolean {
    const complete = this.equals > 0 && (this.taken + this.equals) % 4 === 0;
    const repeated = words.some(this.isRepeated);
    // A head that stands before every message is no piece of the block, but single letters do come twice.
    if (complete || (repeated && text.length > 2)) return false;
    if (end % lineLength === 0) return true;
    if (repeated) return false;
    const single = words.length === 1;
    const unlikeWords = !words.every((word) => wordLike.test(word.text));
    if (beside) return unlikeWords && text.length > 7;
    const usual = single && this.habits.lengths.has(text.length);
    const endsWell = single && last && (end % 4 === 0 || this.taken % 4 !== 0);
    return usual || endsWell || unlikeWords;
  }
}

function collect(lines: readonly Word[][], closed: boolean): Collector {
  const collector = new Collector(habitsOf(lines));
  const { isCertain, isRepeated } = collector;
  const last = lines.findLastIndex((words) => words.length > 0);
  let without = 0;
  for (const [index, words] of lines.entries()) {
    if (words.length === 0) continue;
    const before = collector.taken;
    const head = words.some((word) => !word.pure) && !words.some(isCertain);
    const runs: Word[][] = [];
    for (const word of words) {
      const run = word.text === '' ? undefined : runs.at(-1);
      const goesOn = run?.every(
        (other) => other.pure && other.text !== '' && other.equals === 0 && !isCertain(other) && isRepeated(other) === isRepeated(word),
      );
      if (run && goesOn && word.pure && !isCertain(word)) run.push(word);
      else runs.push([word]);
    }
    for (const [place, run] of runs.entries()) {
      const [word] = run as [Word];
      if (!word.pure) collector.textBetween = true;
      else if (word.text === '') collector.equals += word.equals;
      else if (isCertain(word)) collector.take(word.text, word.equals, false);
      else collector.judgeRun(run, head, closed && index === last && place === runs.length - 1);
    }
    if (closed || collector.taken === 0) continue;
    // Without an end line the block ends with its padding, or where nothing of it has come for some lines.
    without = collector.taken > before ? 0 : without + 1;
    if (
      without >= 4 ||
      (collector.equals > 0 &&
        !lines
          .slice(index + 1, index + 3)
          .flat()
          .some(isCertain))
    )
      break;
  }
  return collector;
}

/** Drops what stands before the file's first sign. */
function fromStart(pieces: readonly Piece[]): { pieces: Piece[]; started: boolean } {
  const joined = pieces.map((piece) => (piece.taken ? piece.text : '')).join('');
  let skip = joined.indexOf(fileStart);
  if (skip < 0) return { pieces: [...pieces], started: false };
  const kept: Piece[] = [];
  for (const piece of pieces) {
    if (skip === 0) kept.push(piece);
    else if (piece.taken && piece.text.length > skip) {
      kept.push({ ...piece, text: piece.text.slice(skip), doubtful: false });
      skip = 0;
    } else if (piece.taken) skip -= piece.text.length;
  }
  return { pieces: kept, started: true };
}

/**
 * Ways to change one's mind about the pieces in doubt: not at all; that all belong to the block, or none; about one, two,
 * three of them.
 */
function* changesOfMind(doubts: readonly number[], pieces: readonly Piece[]): Generator<ReadonlySet<number>> {
  yield new Set();
  if (doubts.length === 0) return;
  const all = pieces.flatMap((piece, index) => (piece.doubtful ? [index] : []));
  yield new Set(all.filter((index) => !pieces[index]?.taken));
  yield new Set(all.filter((index) => pieces[index]?.taken));
  for (const one of doubts) yield new Set([one]);
  for (const [index, one] of doubts.entries()) for (const two of doubts.slice(index + 1)) yield new Set([one, two]);
  for (const [index, one] of doubts.entries()) {
    for (const [next, two] of doubts.slice(index + 1).entries()) {
      for (const three of doubts.slice(index + next + 2)) yield new Set([one, two, three]);
    }
  }
}

/** A line of armor, and a last one that may be shorter. */
const armorLines = new RegExp(`^\\n((?:[A-Za-z0-9+/]{${lineLength}}\\n)*[A-Za-z0-9+/]{1,${lineLength}})(={0,2})\\n$`);

/**
 * The base64 of a body that nobody has touched, as most are; null for any other. Taking a thousand of them apart word by
 * word took half the time of an import.
 */
function untouched(body: string): string | null {
  const [, lines = '', equals = ''] = armorLines.exec(body) ?? [];
  if (!lines.startsWith(fileStart)) return null;
  const base64 = lines.replaceAll('\n', '');
  return (base64.length + equals.length) % 4 === 0 && base64.length % 4 !== 1 ? base64 : null;
}

/**
 * Reads a block.
 * @param body what stands between the begin line and the end line, plain signs
 * @param closed whether there was an end line
 */
export function readBlock(body: string, closed: boolean): Readings {
  const whole = closed ? untouched(body) : null;
  if (whole !== null) {
    const { length } = whole;
    return { readings: [whole], length, started: true, quoted: false, textBetween: false, rewrapped: false, padding: false };
  }
  return readTouched(body, closed);
}

/** Reads a block word by word. */
export function readTouched(body: string, closed: boolean): Readings {
  const lines = body.split('\n').map(wordsOf);
  const collector = collect(lines, closed);
  const { pieces, started } = fromStart(collector.pieces);
  const asWritten =
    closed &&
    !collector.textBetween &&
    pieces.every((piece, index) => piece.taken && (index === pieces.length - 1 || piece.text.length === lineLength));
  // Nothing but lines of the right length: there is nothing to doubt.
  const doubts = asWritten ? [] : pieces.flatMap((piece, index) => (piece.doubtful ? [index] : []));
  // Words the block would not take are many in a long chat; those it would take are few, and more likely wrong.
  const tried = [...doubts.filter((index) => pieces[index]?.taken), ...doubts.filter((index) => !pieces[index]?.taken).reverse()].slice(
    0,
    doubtLimit,
  );

  const rightLength = (length: number) => (length + collector.equals) % 4 === 0 && length % 4 !== 1;
  const exact: string[] = [];
  const lessPadding: string[] = [];
  for (const changed of changesOfMind(tried, pieces)) {
    const text = pieces.map((piece, index) => (piece.taken !== changed.has(index) ? piece.text : '')).join('');
    if (rightLength(text.length)) exact.push(text);
    else if (text.length % 4 !== 1) lessPadding.push(text);
    if (exact.length >= readingLimit) break;
  }
  const first = pieces.map((piece) => (piece.taken ? piece.text : '')).join('');
  const taken = pieces.filter((piece) => piece.taken);
  return {
    readings: [...new Set([...exact, ...(closed ? lessPadding : [])])].slice(0, readingLimit),
    length: first.length,
    started,
    quoted: /(?:^|\n)[ \t]*[>|│»›]/.test(body),
    textBetween: collector.textBetween || pieces.length < collector.pieces.length,
    rewrapped: taken.some((piece, index) => (index < taken.length - 1 ? piece.text.length !== lineLength : piece.text.length > lineLength)),
    padding: exact.length === 0,
  };
}
