/** GIFT's options: one or several right, and true or false. */
import { clozeAround } from './gift-gap.ts';
import { type Answer, answerOf, optional, pieces, plain, type Question, type Reading, stemOf } from './gift-question.ts';
import { leftOut } from './problem.ts';

/** Whether weights are as we mark: right ones share 100, wrong ones take as much as a right one gives. */
function isEven(answers: readonly Answer[], right: readonly Answer[]): boolean {
  const each = 100 / right.length;
  return answers.every((answer) => Math.abs((answer.weight ?? 0) - (right.includes(answer) ? each : -each)) < 0.1);
}

export function readChoice(question: Question): Reading {
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

export function readTrueFalse(question: Question): Reading {
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
