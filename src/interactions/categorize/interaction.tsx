import styles from '../board.css?inline';
import type { InteractionParts } from '../interaction-parts.tsx';
import { checkCategorize } from './completeness.ts';
import { markCategorize } from './marking.ts';
import { CategorizeView } from './view.tsx';

export const interaction: InteractionParts = { View: CategorizeView, check: checkCategorize, mark: markCategorize, styles };
