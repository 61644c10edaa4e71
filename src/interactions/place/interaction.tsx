import styles from '../board.css?inline';
import type { InteractionParts } from '../interaction-parts.tsx';
import { checkPlace } from './completeness.ts';
import { markPlace } from './marking.ts';
import { PlaceView } from './view.tsx';

export const interaction: InteractionParts = { View: PlaceView, check: checkPlace, mark: markPlace, styles };
