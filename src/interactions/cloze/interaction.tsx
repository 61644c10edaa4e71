import type { InteractionParts } from '../interaction-parts.tsx';
import styles from './cloze.css?inline';
import { checkCloze } from './completeness.ts';
import { markCloze } from './marking.ts';
import { ClozeView } from './view.tsx';

export const interaction: InteractionParts = { View: ClozeView, check: checkCloze, mark: markCloze, styles };
