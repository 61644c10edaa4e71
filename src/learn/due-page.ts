/** On a page that is about the record anyway: how many items are due today. */
import { showDue } from './due-count.ts';

showDue().catch(() => {
  // Storage is blocked: there is no record, so nothing is due.
});
