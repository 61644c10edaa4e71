/** GIFT's pairs. */
import { pieces, plain, type Question, type Reading, stemOf } from './gift-question.ts';
import { leftOut } from './problem.ts';

export function readMatch(question: Question): Reading {
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
