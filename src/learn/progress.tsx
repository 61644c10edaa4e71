/** The island of the progress page: the learner's record joined to the course the page hands over. */
import { ProgressView } from '../progress/progress-view.tsx';
import { mounter } from './mount.ts';

export const mount = mounter(ProgressView);
