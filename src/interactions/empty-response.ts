import type { InteractionName } from './item.ts';

/** Nothing given, for each interaction. */
export const emptyResponses: Readonly<Record<InteractionName, unknown>> = {
  choice: [],
  match: {},
  order: [],
  cloze: {},
  categorize: {},
  place: {},
  numeric: {},
  text: { answer: '', ticked: [] },
};
