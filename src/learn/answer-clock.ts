/** Measures how long somebody looks at a question: while the page is hidden, the clock stands. */
import type { AnswerClock } from '../review/question-view.tsx';

export function startAnswerClock(): AnswerClock {
  let spent = 0;
  let since = document.hidden ? undefined : performance.now();
  const turn = () => {
    if (since !== undefined) spent += performance.now() - since;
    since = document.hidden ? undefined : performance.now();
  };
  document.addEventListener('visibilitychange', turn);
  return {
    seconds: () => (spent + (since === undefined ? 0 : performance.now() - since)) / 1000,
    stop: () => document.removeEventListener('visibilitychange', turn),
  };
}
