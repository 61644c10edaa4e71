import type { InteractionParts } from '../interaction-parts.tsx';
import { checkChoice } from './completeness.ts';
import { markChoice } from './marking.ts';
import { ChoiceView } from './view.tsx';

export const interaction: InteractionParts = { View: ChoiceView, check: checkChoice, mark: markChoice };
