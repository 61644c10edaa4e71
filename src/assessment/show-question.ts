/**
 * Goes to a question: the focus to its task, the page to its beginning, as the case stands above the task. One that lies in
 * view as a whole stays where it is.
 * @param task the heading, or what else takes the focus; it may stand outside a question
 */
export function showQuestion(task: HTMLElement | null | undefined): void {
  const question = task?.closest<HTMLElement>('.question');
  task?.focus({ preventScroll: question !== null });
  // The rest is for the bar at the top.
  const fits = question && question.offsetHeight < document.documentElement.clientHeight * 0.8;
  question?.scrollIntoView({ block: fits ? 'nearest' : 'start' });
}
