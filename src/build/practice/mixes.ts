/** Schemes that are worth practising in turn, as the same words mean different things in them. Titles stand in the strings. */
export interface Mix {
  id:
    | 'purpose-and-chain'
    | 'two-economies'
    | 'two-values'
    | 'three-companies'
    | 'old-and-loyal'
    | 'three-potential-words'
    | 'stages-and-cycle';
  schemes: readonly string[];
}

export const mixes: readonly Mix[] = [
  { id: 'purpose-and-chain', schemes: ['purpose', 'chain-position'] },
  { id: 'three-potential-words', schemes: ['willingness', 'actual-potential', 'time-order'] },
  { id: 'two-values', schemes: ['value-levels', 'value-potential'] },
  { id: 'two-economies', schemes: ['marketing-view', 'management-view'] },
  { id: 'old-and-loyal', schemes: ['time-order', 'loyalty', 'relation-progress'] },
  { id: 'three-companies', schemes: ['customer-type', 'nature', 'four-types'] },
  { id: 'stages-and-cycle', schemes: ['stage-four', 'lifecycle'] },
];

/** Schemes of two categories that are look-alikes by themselves: their drill is the contrast. */
export const pairSchemes: readonly string[] = ['chain-position', 'purpose', 'inside-outside', 'platform-users'];
