import type { InteractionParts } from '../interaction-parts.tsx';
import { checkMatch } from './completeness.ts';
import { markMatch } from './marking.ts';
import styles from './match.css?inline';
import { MatchView } from './view.tsx';

export const interaction: InteractionParts = { View: MatchView, check: checkMatch, mark: markMatch, styles };
