/** The island of the gradebook's page. */
import { hydrate } from 'preact';
import { type GradebookProps, GradebookView } from './gradebook-view.tsx';

export const mount = (island: HTMLElement, props: GradebookProps): void => {
  hydrate(<GradebookView {...props} />, island);
  island.dataset['live'] = '';
};
