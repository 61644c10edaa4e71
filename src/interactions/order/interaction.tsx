import type { InteractionParts } from '../interaction-parts.tsx';
import { checkOrder } from './completeness.ts';
import { markOrder } from './marking.ts';
import styles from './order.css?inline';
import { OrderView } from './view.tsx';

export const interaction: InteractionParts = { View: OrderView, check: checkOrder, mark: markOrder, styles };
