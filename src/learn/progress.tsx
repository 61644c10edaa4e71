/** The island of the progress page: the learner's record joined to the course that the page hands over. */
import { hydrate } from 'preact';
import { type ProgressProps, ProgressView } from '../progress/progress-view.tsx';
import { dueToday } from './due-count.ts';

export const mount = (island: HTMLElement, props: ProgressProps): void => {
  hydrate(<ProgressView {...props} countDue={dueToday} />, island);
  island.dataset['live'] = '';
};
