/** The island of the metrics workshop. */
import { WorkshopView } from '../metrics/workshop-view.tsx';
import { mounter } from './mount.ts';

export const mount = mounter(WorkshopView);
