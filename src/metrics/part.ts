/** What every part of the workshop is given. */
import type { MetricsStrings } from '../course/strings/index.ts';
import type { Figures } from './figures.ts';

export interface WorkshopPart {
  figures: Figures;
  strings: MetricsStrings;
  /** Between the scores of an example. */
  separator: string;
}
