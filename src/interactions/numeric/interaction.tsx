import type { InteractionParts } from '../interaction-parts.tsx';
import { checkNumeric } from './completeness.ts';
import { markNumeric } from './marking.ts';
import styles from './numeric.css?inline';
import { NumericView } from './view.tsx';

export const interaction: InteractionParts = { View: NumericView, check: checkNumeric, mark: markNumeric, styles };
