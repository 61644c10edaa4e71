/** GIFT's missing words: a gap in a sentence, chosen or typed. */
import { type Answer, answerOf, isRight, pieces, type Question, type Reading } from './gift-question.ts';
import { leftOut } from './problem.ts';

/** A cloze gap is written in braces, so others must look different. */
function withoutBraces(text: string, question: Question): string {
  if (!/[{}]/.test(text)) return text;
  question.note('braces-replaced', question.line);
  return text.replaceAll('{', '｛').replaceAll('}', '｝');
}

/** A sentence with a gap in it. Paragraphs before the sentence are the stem. */
export function clozeAround(question: Question, gap: Record<string, unknown>): Record<string, unknown> {
  const { before, after, gapBefore, gapAfter, words } = question;
  const gaps = [{ id: 'answer', ...gap }];
  if (after === '') return { interaction: 'cloze', stem: before, text: '{answer}', gaps };
  const whole = before + gapBefore;
  const cut = whole.lastIndexOf('\n\n');
  const text = `${withoutBraces(cut < 0 ? whole : whole.slice(cut + 2), question)}{answer}${gapAfter}${withoutBraces(after, question)}`;
  return { interaction: 'cloze', stem: cut < 0 ? words.fillIn : whole.slice(0, cut), text, gaps };
}

/** Moodle's asterisk stands for anything; `\*` is an asterisk. */
function withoutWildcards(answer: Answer, question: Question): Answer | null {
  if (!/(?<!\\)\*/.test(answer.text)) return { ...answer, text: answer.text.replaceAll('\\*', '*') };
  question.note('gift-wildcard', answer.line, { found: answer.text });
  return answer.text === '*' ? null : answer;
}

/** The reason of the key, from the feedback of right answers; more than one has no place. */
function reasonOf(right: readonly Answer[], { note }: Question): string {
  const reasons = right.filter(({ feedback }) => feedback !== '');
  for (const { feedback, line } of reasons) {
    if (feedback !== reasons[0]?.feedback) note('gift-feedback-lost', line, { found: feedback.slice(0, 60) });
  }
  return reasons[0]?.feedback ?? '';
}

export function readShortAnswer(question: Question): Reading {
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
