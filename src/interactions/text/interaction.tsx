import type { InteractionParts } from '../interaction-parts.tsx';
import { checkFreeText } from './completeness.ts';
import { markFreeText } from './marking.ts';
import { FreeTextView } from './view.tsx';

export const interaction: InteractionParts = { View: FreeTextView, check: checkFreeText, mark: markFreeText };
