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
import { type Block, blocksOf, objectiveOf } from './gift-blocks.ts';
import { readChoice, readTrueFalse } from './gift-choice.ts';
import { readShortAnswer } from './gift-gap.ts';
import { readMatch } from './gift-match.ts';
import { readNumeric } from './gift-numeric.ts';
import { formatted, plain, type Question, type Reading, reduced, stemOf } from './gift-question.ts';
import { GiftText } from './gift-text.ts';
import { Collector, type ImportOptions, type ImportResult, sizeProblem } from './import-result.ts';
import { changed, type ImportProblem, type ImportProblemCode, leftOut } from './problem.ts';

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
