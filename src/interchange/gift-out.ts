/**
 * Writes own items as GIFT, so that Moodle reads them, and so that reading them here gives the same items, as far as GIFT
 * has a place for what they say. What it has none for is named: items that cannot be written, and what others lose.
 */
import type { ImportWords } from './import-result.ts';
import type { OwnItem, OwnItemOf } from './own-item-schema.ts';

/** Why an item cannot be written. */
export type GiftRefusal = 'order' | 'place' | 'several-gaps' | 'several-fields';
/** What a written item loses. */
export type GiftLoss =
  /** Categorizing becomes matching. */
  | 'becomes-match'
  /** Reasons and feedback of the pairs of a match. */
  | 'reasons-lost'
  /** Other places that count as right. */
  | 'other-places-lost'
  /** The checklist and the explanation stand with the model answer. */
  | 'joined-with-model-answer'
  /** `->` in a text became →, since GIFT cannot write it there. */
  | 'arrow-replaced'
  /** The text ends with its gap: in Moodle it is a question, and read back its text belongs to the stem. */
  | 'text-joins-stem'
  /** More right options than ten: Moodle may not take their weights. */
  | 'odd-weights';

export interface GiftExport {
  text: string;
  leftOut: { item: string; reason: GiftRefusal }[];
  changed: { item: string; losses: GiftLoss[] }[];
}

/** Escapes control signs, the backslash with them; line ends become `\n`. */
function escaped(text: string): string {
  return text.replace(/[\\:#={}~]/g, '\\$&').replaceAll('\n', '\\n');
}

/** A text where a format marker is read: one that looks like a marker gets one, so that it is not taken for it. */
function piece(text: string): string {
  return /^\[(?:html|markdown|plain|moodle)\]/.test(text) ? `[plain]${escaped(text)}` : escaped(text);
}

function feedback(text: string | undefined): string {
  return text === undefined || text === '' ? '' : `#${piece(text)}`;
}

function general(text: string): string {
  return text === '' ? '' : `\n\t####${piece(text)}`;
}

/** Five digits, as Moodle's own list of weights has them: 33.33333. */
function weight(share: number): string {
  return `%${Number((share * 100).toFixed(5))}%`;
}

interface Written {
  /** Everything behind the name: text, answers in braces, text after them. */
  text: string;
  losses: GiftLoss[];
}

type Writing = Written | { refused: GiftRefusal };

function braces(answers: readonly string[], explanation: string): string {
  return `{\n${answers.map((answer) => `\t${answer}`).join('\n')}${general(explanation)}\n}`;
}

function head(item: OwnItem): string {
  return item.context === undefined ? item.stem : `${item.context}\n\n${item.stem}`;
}

function writeChoice(item: OwnItemOf<'choice'>, words: ImportWords): Writing {
  const [first, second] = item.options;
  const isVerdict =
    item.options.length === 2 &&
    !item.multiple &&
    item.keepOrder &&
    first?.id === 'true' &&
    second?.id === 'false' &&
    first.text === words.isTrue &&
    second.text === words.isFalse;
  if (isVerdict) {
    const right = item.options.find((option) => option.correct)?.feedback ?? '';
    const wrong = item.options.find((option) => !option.correct)?.feedback ?? '';
    const comments = wrong === '' && right === '' ? '' : `#${piece(wrong)}${right === '' ? '' : `#${piece(right)}`}`;
    const answers = `{${first.correct ? 'TRUE' : 'FALSE'}${comments}${general(item.explanation)}}`;
    return { text: `[plain]${escaped(head(item))}${answers}`, losses: [] };
  }
  const right = item.options.filter((option) => option.correct).length;
  const answers = item.options.map((option) => {
    const text = `${piece(option.text)}${feedback(option.feedback)}`;
    if (item.multiple) return `~${weight((option.correct ? 1 : -1) / right)}${text}`;
    // A text that begins with a per cent sign would be taken for a weight.
    return option.correct ? `=${text}` : `~${option.text.startsWith('%') ? '%0%' : ''}${text}`;
  });
  const losses: GiftLoss[] = item.multiple && right > 10 ? ['odd-weights'] : [];
  return { text: `[plain]${escaped(head(item))}${braces(answers, item.explanation)}`, losses };
}

/** An arrow cannot be escaped where one would split a pair, or make a match of a short answer. */
function withoutArrows(text: string): string {
  return text.replaceAll('->', '→');
}

interface Pairs {
  sources: { text: string; place: string; alsoAccept: string[]; why: string; mistakes: Record<string, string> }[];
  places: { id: string; text: string }[];
}

function writePairs(item: OwnItem, { sources, places }: Pairs): Written {
  const pairs = sources.map((source) => {
    const place = places.find(({ id }) => id === source.place)?.text ?? '';
    return `=${piece(withoutArrows(source.text))} -> ${escaped(place)}`;
  });
  const free = places.filter(({ id }) => !sources.some((source) => source.place === id)).map(({ text }) => `= -> ${escaped(text)}`);
  const losses: GiftLoss[] = [];
  if (sources.some(({ why, mistakes }) => why !== '' || Object.keys(mistakes).length > 0)) losses.push('reasons-lost');
  if (sources.some(({ alsoAccept }) => alsoAccept.length > 0)) losses.push('other-places-lost');
  if (sources.some(({ text }) => text.includes('->'))) losses.push('arrow-replaced');
  return { text: `[plain]${escaped(head(item))}${braces([...pairs, ...free], item.explanation)}`, losses };
}

/** The text around a gap; where there is nothing but the gap, the stem is the question. */
function aroundGap(item: OwnItemOf<'cloze'>, gap: string): { before: string; after: string } {
  const [before = '', after = ''] = item.text.split(`{${gap}}`);
  if (before.trim() === '' && after.trim() === '') return { before: head(item), after: '' };
  return { before: `${head(item)}\n\n${before.trimStart()}`, after: after.trimEnd() };
}

/** Moodle takes an asterisk for any text, and one behind a backslash for itself. */
function wordPiece(word: string): string {
  const starred = withoutArrows(word).replaceAll('*', '\\*');
  return `${word.startsWith('%') ? '%100%' : ''}${piece(starred)}`;
}

function writeCloze(item: OwnItemOf<'cloze'>): Writing {
  const gap = item.gaps[0];
  if (gap === undefined || item.gaps.length > 1) return { refused: 'several-gaps' };
  const { before, after } = aroundGap(item, gap.id);
  const joined: GiftLoss[] = after === '' && before !== head(item) ? ['text-joins-stem'] : [];
  const around = (answers: string[]) => `[plain]${escaped(before)}${braces(answers, item.explanation)}${escaped(after)}`;
  if (gap.options) {
    const right = gap.options.filter((option) => option.correct).length;
    const answers = gap.options.map((option) => {
      const text = `${piece(option.text)}${feedback(option.feedback)}`;
      if (option.correct) return `=${text}`;
      return `~${option.text.startsWith('%') ? '%0%' : ''}${text}`;
    });
    return { text: around(answers), losses: gap.why !== '' || right > 1 ? [...joined, 'reasons-lost'] : joined };
  }
  const why = withoutArrows(gap.why);
  const right = (gap.accept ?? []).map((word) => `=${wordPiece(word)}${feedback(why)}`);
  const wrong = gap.mistakes.flatMap((mistake) =>
    mistake.accept.map((word) => `=%0%${wordPiece(word).replace(/^%100%/, '')}${feedback(withoutArrows(mistake.feedback))}`),
  );
  const texts = [gap.why, ...(gap.accept ?? []), ...gap.mistakes.flatMap((mistake) => [...mistake.accept, mistake.feedback])];
  return { text: around([...right, ...wrong]), losses: texts.some((text) => text.includes('->')) ? [...joined, 'arrow-replaced'] : joined };
}

function writeNumeric(item: OwnItemOf<'numeric'>, words: ImportWords): Writing {
  const field = item.fields[0];
  if (field === undefined || item.fields.length > 1) return { refused: 'several-fields' };
  const labelled = field.label !== words.answer || head(item).includes('\n\n');
  const before = labelled ? `${head(item)}\n\n${field.label}` : head(item);
  const answers = [
    `=${field.value}:${field.tolerance}${feedback(field.why)}`,
    ...field.mistakes.map(({ value, tolerance, feedback: text }) => `=%0%${value}:${tolerance}${feedback(text)}`),
  ];
  const inside = `{#\n${answers.map((answer) => `\t${answer}`).join('\n')}${general(item.explanation)}\n}`;
  return { text: `[plain]${escaped(before)}${inside}${escaped(field.unit ?? '')}`, losses: [] };
}

function writeFreeText(item: OwnItemOf<'text'>): Writing {
  const entries = item.checklist.map(({ text }) => `- ${text}`).join('\n');
  const parts = [item.modelAnswer, entries, item.explanation].filter((part) => part !== '');
  const losses: GiftLoss[] = parts.length > 1 ? ['joined-with-model-answer'] : [];
  return { text: `[plain]${escaped(head(item))}{####${piece(parts.join('\n\n'))}}`, losses };
}

function write(item: OwnItem, words: ImportWords): Writing {
  switch (item.interaction) {
    case 'choice':
      return writeChoice(item, words);
    case 'match':
      return writePairs(item, { sources: item.sources.map((source) => ({ ...source, place: source.target })), places: item.targets });
    case 'categorize': {
      const written = writePairs(item, {
        sources: item.cards.map((card) => ({ ...card, place: card.bin })),
        places: item.bins.map(({ id, title }) => ({ id, text: title })),
      });
      return { ...written, losses: ['becomes-match', ...written.losses] };
    }
    case 'cloze':
      return writeCloze(item);
    case 'numeric':
      return writeNumeric(item, words);
    case 'text':
      return writeFreeText(item);
    default:
      return { refused: item.interaction };
  }
}

function keepsOrder(item: OwnItem): boolean {
  if (item.interaction === 'cloze') return item.gaps.some((gap) => gap.keepOrder);
  return item.interaction === 'choice' && item.keepOrder;
}

/** Lines for what GIFT has no place for; comments to Moodle. */
function ownLine(item: OwnItem): string {
  const notes = [...(item.difficulty === 2 ? [] : [`difficulty=${item.difficulty}`]), ...(keepsOrder(item) ? ['keepOrder'] : [])];
  return notes.length === 0 ? '' : `// zhike ${notes.join(' ')}\n`;
}

/** Moodle does not unescape categories; only the slash has a form of its own. */
function category(objective: string): string {
  return `$CATEGORY: $course$/top${objective === '' ? '' : `/${objective.replaceAll('/', '//')}`}\n\n`;
}

/** @param words those of the reader of the file: true/false questions and single numbers are told by them */
export function writeGift(items: readonly OwnItem[], words: ImportWords): GiftExport {
  let text = '';
  let objective = '';
  const result: Omit<GiftExport, 'text'> = { leftOut: [], changed: [] };
  for (const item of items) {
    const written = write(item, words);
    if ('refused' in written) {
      result.leftOut.push({ item: item.id, reason: written.refused });
      continue;
    }
    if (item.objective !== objective) text += category(item.objective);
    objective = item.objective;
    text += `${ownLine(item)}${item.name === '' ? '' : `::${escaped(item.name)}::`}${written.text}\n\n`;
    if (written.losses.length > 0) result.changed.push({ item: item.id, losses: written.losses });
  }
  return { text, ...result };
}
