/**
 * Reads GIFT, Moodle's text format for questions, by the rules of Moodle's own importer (`question/format/gift`), written
 * anew: blocks between blank lines, `//` comments, `$CATEGORY:`, `::name::`, `[format]`, answers in braces.
 *
 * | in GIFT                                   | here                                                        |
 * |-------------------------------------------|-------------------------------------------------------------|
 * | `{=right ~wrong}`                         | choice; inside a sentence a gap chosen from a list          |
 * | `{~%50%a ~%50%b ~%-100%c}`                | choice with several right options                           |
 * | `{TRUE#wrong#right}`                      | choice of two, in that order                                |
 * | `{=word =other =%0%mistake#why}`          | a typed gap                                                 |
 * | `{#5:1}`, `{#4..6}`, `{#=5:0 =%0%7:0#why}`| numeric, one field                                          |
 * | `{=a -> b =c -> d}`                       | match                                                       |
 * | `{}`                                      | text; general feedback is the model answer                  |
 * | `####`                                    | explanation                                                 |
 * | `$CATEGORY: a/b`                          | objective, by the last part                                 |
 *
 * Two kinds of lines of our own, comments to Moodle, keep what GIFT has no place for: `// zhike difficulty=3 keepOrder`.
 */
import { GiftText } from './gift-text.ts';
import { Collector, type ImportOptions, type ImportResult, type ImportWords, sizeProblem } from './import-result.ts';
import { plainTextOfHtml, plainTextOfMixed } from './plain-text.ts';
import { changed, type ImportProblem, type ImportProblemCode, leftOut } from './problem.ts';

type Format = 'html' | 'markdown' | 'plain' | 'moodle';
const formats: readonly Format[] = ['html', 'markdown', 'plain', 'moodle'];

/** What a question is, apart from its answers. */
interface Question {
  name: string;
  /** Text before and after the braces. */
  before: string;
  after: string;
  /** White space between these and the braces, as written. */
  gapBefore: string;
  gapAfter: string;
  format: Format;
  explanation: string;
  answers: GiftText;
  line: number;
  excerpt: string;
  words: ImportWords;
  keepOrder: boolean;
  /** Notes a problem; it counts if the item is read after all. */
  note: (code: ImportProblemCode, line: number, params?: ImportProblem['params']) => void;
}

/** What a question becomes, without what all items have; or why it becomes nothing. */
type Reading = { body: Record<string, unknown> } | { problem: ImportProblem };

/** The format marker before a text, where there is a known one, and the text behind it. */
function formatted(piece: GiftText, fallback: Format): { format: Format; rest: GiftText } {
  const trimmed = piece.trim();
  const end = trimmed.startsWith('[') ? trimmed.indexOf(']') : -1;
  const found = end < 0 ? undefined : formats.find((format) => format === trimmed.slice(1, end).whole);
  return found === undefined ? { format: fallback, rest: trimmed } : { format: found, rest: trimmed.slice(end + 1) };
}

/** What a text says, without the markup of its format. */
function reduced(piece: GiftText, format: Format, note: Question['note']): string {
  if (format === 'plain' || format === 'markdown') return piece.text;
  const { text, mediaLost } = format === 'html' ? plainTextOfHtml(piece.whole) : plainTextOfMixed(piece.whole);
  if (mediaLost) note('gift-media-lost', piece.line);
  return text;
}

/** A text in plain words, whatever it was written in. */
function plain(piece: GiftText, question: Pick<Question, 'format' | 'note'>): string {
  const { format, rest } = formatted(piece, question.format);
  return reduced(rest, format, question.note);
}

/** The stem with a line where the answer was, as Moodle shows a missing word. */
function stemOf({ before, after, gapBefore, gapAfter }: Question): string {
  return after === '' ? before : `${before}${gapBefore}_____${gapAfter}${after}`;
}

interface Answer {
  text: string;
  feedback: string;
  /** Per cent; null where none is given. */
  weight: number | null;
  line: number;
}

function answerOf(piece: GiftText, question: Question, weighted = true): Answer {
  const trimmed = piece.trim();
  const weight = weighted ? trimmed.match(/^%(-*\d{1,3}(?:\.\d*)?)%/) : null;
  const [text, feedback] = trimmed.slice(weight?.[0].length ?? 0).split('#', 2);
  return {
    text: text === undefined ? '' : plain(text, question),
    feedback: feedback === undefined ? '' : plain(feedback, question),
    weight: weight?.[1] === undefined ? null : Number(weight[1].replace(/^-+/, '-')),
    line: trimmed.line,
  };
}

function optional(key: string, text: string): Record<string, string> {
  return text === '' ? {} : { [key]: text };
}

/** Pieces that begin with a sign; what stands before the first one is a piece only when it says something. */
function pieces(answers: GiftText, control: string): GiftText[] {
  const [first, ...rest] = answers.split(control);
  return first === undefined || first.isBlank ? rest : [first, ...rest];
}

/** A cloze gap is written in braces, so others must look different. */
function withoutBraces(text: string, question: Question): string {
  if (!/[{}]/.test(text)) return text;
  question.note('braces-replaced', question.line);
  return text.replaceAll('{', '｛').replaceAll('}', '｝');
}

/** A sentence with a gap in it. Paragraphs before the sentence are the stem. */
function clozeAround(question: Question, gap: Record<string, unknown>): Record<string, unknown> {
  const { before, after, gapBefore, gapAfter, words } = question;
  const gaps = [{ id: 'answer', ...gap }];
  if (after === '') return { interaction: 'cloze', stem: before, text: '{answer}', gaps };
  const whole = before + gapBefore;
  const cut = whole.lastIndexOf('\n\n');
  const text = `${withoutBraces(cut < 0 ? whole : whole.slice(cut + 2), question)}{answer}${gapAfter}${withoutBraces(after, question)}`;
  return { interaction: 'cloze', stem: cut < 0 ? words.fillIn : whole.slice(0, cut), text, gaps };
}

/** Whether weights are as we mark: right ones share 100, wrong ones take as much as a right one gives. */
function isEven(answers: readonly Answer[], right: readonly Answer[]): boolean {
  const each = 100 / right.length;
  return answers.every((answer) => Math.abs((answer.weight ?? 0) - (right.includes(answer) ? each : -each)) < 0.1);
}

function readChoice(question: Question): Reading {
  const { answers: text, note, line } = question;
  const single = text.has('=');
  // `=` begins an option as `~` does.
  const answers = pieces(text, '~').flatMap((piece) => {
    const [wrong, ...full] = piece.split('=');
    const first = wrong === undefined || wrong.isBlank ? [] : [answerOf(wrong, question)];
    return [...first, ...full.map((one) => ({ ...answerOf(one, question, false), weight: 100 }))];
  });
  const full = answers.filter(({ weight }) => weight === 100);
  if (single && full.length > 1) note('gift-several-right', line, { count: full.length });
  const right = single ? full : answers.filter(({ weight }) => (weight ?? 0) > 0);
  if (right.length === 0) return { problem: leftOut('no-right-option', line, question.excerpt) };
  if (single) {
    for (const { text: found, weight, line: at } of answers) {
      if (weight !== null && weight > 0 && weight < 100) note('gift-partial-weight', at, { found, weight, counted: 'wrong' });
    }
  } else if (!isEven(answers, right)) note('gift-weights-evened', line);
  const options = answers.map((answer) => ({
    text: answer.text,
    correct: right.includes(answer),
    ...optional('feedback', answer.feedback),
  }));
  const multiple = !single || full.length > 1;
  if (question.after !== '' && !multiple)
    return { body: clozeAround(question, { options, ...(question.keepOrder ? { keepOrder: true } : {}) }) };
  return { body: { interaction: 'choice', stem: stemOf(question), multiple, keepOrder: question.keepOrder, options } };
}

function readTrueFalse(question: Question): Reading {
  const [verdict, wrong, right] = question.answers.split('#', 3);
  const isTrue = /^t/i.test(verdict?.text ?? '');
  const [onWrong, onRight] = [wrong, right].map((piece) => (piece === undefined ? '' : plain(piece, question)));
  const { words } = question;
  const option = (id: string, text: string, correct: boolean) => ({
    id,
    text,
    correct,
    ...optional('feedback', (correct ? onRight : onWrong) ?? ''),
  });
  const options = [option('true', words.isTrue, isTrue), option('false', words.isFalse, !isTrue)];
  return { body: { interaction: 'choice', stem: stemOf(question), keepOrder: true, options } };
}

function readMatch(question: Question): Reading {
  const sources: { text: string; target: string }[] = [];
  const targets: { id: string; text: string }[] = [];
  for (const piece of pieces(question.answers, '=')) {
    const arrow = piece.indexOf('->');
    if (arrow < 0) return { problem: leftOut('gift-match-pair', piece.line, question.excerpt, { found: piece.text.slice(0, 60) }) };
    const source = plain(piece.slice(0, arrow), question);
    // Moodle reads no format here.
    const { text } = piece.slice(arrow + 2);
    if (text === '') return { problem: leftOut('gift-match-target', piece.line, question.excerpt, { found: source.slice(0, 60) }) };
    const known = targets.find((target) => target.text === text);
    const target = known ?? { id: `target-${targets.length + 1}`, text };
    if (!known) targets.push(target);
    // A pair without a left side is one more thing to choose from.
    if (source !== '') sources.push({ text: source, target: target.id });
  }
  return { body: { interaction: 'match', stem: stemOf(question), sources, targets } };
}

/** Moodle's asterisk stands for anything; `\*` is an asterisk. */
function withoutWildcards(answer: Answer, question: Question): Answer | null {
  if (!/(?<!\\)\*/.test(answer.text)) return { ...answer, text: answer.text.replaceAll('\\*', '*') };
  question.note('gift-wildcard', answer.line, { found: answer.text });
  return answer.text === '*' ? null : answer;
}

/** Whether an answer counts as right. Ours have no part marks; from half of them on we are generous, and say so. */
function isRight({ weight, text, line }: Answer, { note }: Question): boolean {
  const given = weight ?? 100;
  if (given > 0 && given < 100) note('gift-partial-weight', line, { found: text, weight: given, counted: given >= 50 ? 'right' : 'wrong' });
  return given >= 50;
}

/** The reason of the key, from the feedback of right answers; more than one has no place. */
function reasonOf(right: readonly Answer[], { note }: Question): string {
  const reasons = right.filter(({ feedback }) => feedback !== '');
  for (const { feedback, line } of reasons) {
    if (feedback !== reasons[0]?.feedback) note('gift-feedback-lost', line, { found: feedback.slice(0, 60) });
  }
  return reasons[0]?.feedback ?? '';
}

function readShortAnswer(question: Question): Reading {
  const answers = pieces(question.answers, '=').flatMap((piece) => withoutWildcards(answerOf(piece, question), question) ?? []);
  const right = answers.filter((answer) => isRight(answer, question));
  if (right.length === 0) return { problem: leftOut('gift-no-full-answer', question.line, question.excerpt) };
  const wrong = answers.filter((answer) => !right.includes(answer) && answer.feedback !== '');
  const mistakes = [...new Set(wrong.map(({ feedback }) => feedback))].map((feedback) => ({
    accept: wrong.filter((answer) => answer.feedback === feedback).map(({ text }) => text),
    feedback,
  }));
  return { body: clozeAround(question, { accept: right.map(({ text }) => text), mistakes, why: reasonOf(right, question) }) };
}

function numberOf(text: string): number | null {
  const trimmed = text.trim().replace('−', '-');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : null;
}

/** Twelve digits: what a sum of decimal fractions can be trusted with. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}

/** `5`, `5:0.5` or `4..6`; null when it is none of these. */
function valueAndTolerance(text: string): { value: number; tolerance: number } | null {
  const range = text.indexOf('..');
  if (range > 0) {
    const [low, high] = [numberOf(text.slice(0, range)), numberOf(text.slice(range + 2))];
    if (low === null || high === null) return null;
    return { value: withoutNoise((low + high) / 2), tolerance: withoutNoise(Math.abs(high - low) / 2) };
  }
  const colon = text.indexOf(':');
  const value = numberOf(colon > 0 ? text.slice(0, colon) : text);
  const tolerance = colon > 0 ? numberOf(text.slice(colon + 1)) : 0;
  return value === null || tolerance === null ? null : { value, tolerance: Math.abs(tolerance) };
}

/** The field's label and unit: the last paragraph before the braces, and a short text behind them. */
function fieldAround(question: Question): { stem: string; label: string; unit: string } {
  const { before, after, words } = question;
  const cut = before.lastIndexOf('\n\n');
  const unit = after.length <= 50 && !after.includes('\n') ? after : '';
  if (after !== unit) return { stem: stemOf(question), label: words.answer, unit: '' };
  return cut < 0 ? { stem: before, label: words.answer, unit } : { stem: before.slice(0, cut), label: before.slice(cut + 2), unit };
}

function readNumeric(question: Question): Reading {
  const { note, excerpt, line } = question;
  // Behind `~` stands feedback for every other answer.
  const [listed, others] = question.answers.slice(1).split('~', 2);
  if (others !== undefined) note('gift-feedback-lost', others.line, { found: answerOf(others, question).feedback.slice(0, 60) });
  const values: { answer: Answer; value: number; tolerance: number }[] = [];
  for (const piece of listed === undefined ? [] : pieces(listed, '=')) {
    // Numbers are no text: no format, no markup.
    const answer = answerOf(piece, question);
    if (answer.text === '*') {
      note('gift-wildcard', answer.line, { found: '*' });
      continue;
    }
    const found = valueAndTolerance(answer.text);
    if (found === null) return { problem: leftOut('not-a-number', answer.line, excerpt, { found: answer.text.slice(0, 60) }) };
    values.push({ answer, ...found });
  }
  const full = values.filter(({ answer }) => (answer.weight ?? 100) >= 100);
  const best = full[0] ?? values.find(({ answer }) => isRight(answer, question));
  if (best === undefined) return { problem: leftOut('gift-no-full-answer', line, excerpt) };
  for (const { answer } of values) {
    const weight = answer.weight ?? 100;
    if (answer === best.answer || weight <= 0) continue;
    const found = answer.text.slice(0, 60);
    if (weight < 100) note('gift-partial-weight', answer.line, { found, weight, counted: 'wrong' });
    else note('gift-several-values', answer.line, { found });
  }
  const mistakes = values
    .filter(({ answer }) => answer !== best.answer && (answer.weight ?? 100) < 100 && answer.feedback !== '')
    .map(({ answer, value, tolerance }) => ({ value, tolerance, feedback: answer.feedback }));
  const { stem, label, unit } = fieldAround(question);
  const field = { label, ...optional('unit', unit), value: best.value, tolerance: best.tolerance, mistakes, why: best.answer.feedback };
  return { body: { interaction: 'numeric', stem, fields: [field] } };
}

function readFreeText(question: Question): Reading {
  const { explanation, words, note, line } = question;
  if (explanation === '') note('gift-no-model-answer', line);
  const modelAnswer = explanation === '' ? words.readByTrainer : explanation;
  return { body: { interaction: 'text', stem: stemOf(question), modelAnswer, explanation: '' } };
}

/** What kind of question it is: Moodle's own order of looking. */
function readAnswers(question: Question): Reading {
  const { answers } = question;
  if (answers.isBlank) return readFreeText(question);
  if (answers.startsWith('#')) return readNumeric(question);
  if (answers.has('~')) return readChoice(question);
  if (answers.has('=') && answers.has('->')) return readMatch(question);
  const verdict = answers.slice(0, answers.has('#') ? answers.indexOf('#') : undefined).text;
  return /^(t|true|f|false)$/i.test(verdict) ? readTrueFalse(question) : readShortAnswer(question);
}

interface Block {
  lines: { text: string; number: number }[];
  difficulty: number;
  keepOrder: boolean;
}

/** Blocks between blank lines, without their comments; our own comments are read. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let block: Block = { lines: [], difficulty: 2, keepOrder: false };
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  for (const [index, line] of [...lines, ''].entries()) {
    const trimmed = line.trim();
    if (trimmed === '') {
      if (block.lines.length > 0) blocks.push(block);
      block = { lines: [], difficulty: 2, keepOrder: false };
    } else if (trimmed.startsWith('//')) {
      const own = /^\/\/ zhike\b(.*)$/.exec(trimmed)?.[1] ?? '';
      block.difficulty = Number(/\bdifficulty=([123])\b/.exec(own)?.[1] ?? block.difficulty);
      block.keepOrder ||= /\bkeepOrder\b/.test(own);
    } else block.lines.push({ text: line, number: index + 1 });
  }
  return blocks;
}

/** The objective that a category stands for: the last part of its path, without Moodle's own names at the front. `//` is a slash. */
function objectiveOf(category: string): string {
  const path = category
    .trim()
    .replace(/^\$\w+\$(\/|$)/, '')
    .replace(/^top(\/|$)/, '');
  const last = path.replaceAll('//', '\u0000').split('/').at(-1) ?? '';
  return last.replaceAll('\u0000', '/').trim().slice(0, 200);
}

/** Takes `::name::` off the front. */
function nameOf(text: GiftText): { name: string; rest: GiftText } {
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  if (end < 0) return { name: '', rest: text.startsWith('::') ? text.slice(2) : text };
  return { name: text.slice(2, end).text.slice(0, 200), rest: text.slice(end + 2).trim() };
}

/** What is wrong with the braces: Moodle takes the first of each, and there should be no more. */
function bracesFault(open: number, close: number, behind: GiftText): ImportProblemCode | null {
  if (open < 0 && close < 0) return 'gift-description';
  if (open < 0 || close < open) return 'gift-braces';
  if (!behind.has('{') && !behind.has('}')) return null;
  return behind.has('{') && behind.has('}') ? 'gift-several-answers' : 'gift-braces';
}

function readQuestion(whole: GiftText, block: Block, objective: string, options: ImportOptions, collector: Collector): void {
  const { name, rest } = nameOf(whole);
  const [line, excerpt] = [rest.line, rest.text];
  const [open, close] = [rest.indexOf('{'), rest.indexOf('}')];
  const behind = rest.slice(close + 1);
  const fault = bracesFault(open, close, behind);
  if (fault !== null) {
    collector.add(leftOut(fault, line, excerpt));
    return;
  }
  const noticed: ImportProblem[] = [];
  const note: Question['note'] = (code, at, params = {}) => {
    if (!noticed.some((known) => known.code === code && known.line === at)) noticed.push(changed(code, at, excerpt, params));
  };
  const inside = rest.slice(open + 1, close).trim();
  const general = inside.lastIndexOf('####');
  const { format, rest: before } = formatted(rest.slice(0, open), 'moodle');
  const question: Question = {
    name,
    before: reduced(before, format, note),
    after: reduced(behind, format, note),
    gapBefore: /\s*$/.exec(rest.slice(0, open).whole)?.[0] ?? '',
    gapAfter: /^\s*/.exec(behind.whole)?.[0] ?? '',
    format,
    explanation: general < 0 ? '' : plain(inside.slice(general + 4), { format, note }),
    answers: (general < 0 ? inside : inside.slice(0, general)).trim(),
    line,
    excerpt,
    words: options.words,
    keepOrder: block.keepOrder,
    note,
  };
  const reading = readAnswers(question);
  if ('problem' in reading) {
    collector.add(reading.problem);
    return;
  }
  const common = { id: options.newId(), name, objective, difficulty: block.difficulty, explanation: question.explanation };
  collector.take({ ...common, ...reading.body }, line, excerpt, noticed);
}

/** Reads a text of GIFT questions. */
export function readGift(text: string, options: ImportOptions): ImportResult {
  const collector = new Collector();
  const tooLong = sizeProblem(text);
  if (tooLong) collector.add(tooLong);
  let objective = '';
  for (const block of tooLong ? [] : blocksOf(text)) {
    // Moodle does not unescape categories, so they are read from the line itself.
    while (block.lines[0]?.text.trimStart().startsWith('$CATEGORY:')) {
      objective = objectiveOf(block.lines.shift()?.text.replace(/^\s*\$CATEGORY:/, '') ?? '');
    }
    const whole = GiftText.of(block.lines).trim();
    if (!whole.isBlank) readQuestion(whole, block, objective, options, collector);
  }
  return collector.result();
}
