/** GIFT's numbers: a value with a tolerance, or a range. */
import { type Answer, answerOf, isRight, optional, pieces, type Question, type Reading, stemOf } from './gift-question.ts';
import { leftOut } from './problem.ts';

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

export function readNumeric(question: Question): Reading {
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
