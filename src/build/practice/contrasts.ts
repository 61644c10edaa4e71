/**
 * Categories of different schemes that are taken for each other, set side by side: exactly one of them holds for each case.
 * They are the look-alikes that the curriculum and the `confusions` of schemes.yaml name. Their titles stand in the strings.
 */
export interface Contrast {
  id: 'promising-or-potential' | 'three-potentials' | 'two-specials';
  /** Scheme and category of each option. */
  options: readonly (readonly [scheme: string, category: string])[];
  objective: string;
}

export const contrasts: readonly Contrast[] = [
  {
    id: 'promising-or-potential',
    options: [
      ['management-view', 'promising'],
      ['time-order', 'potential'],
    ],
    objective: 'separate-look-alikes',
  },
  {
    id: 'three-potentials',
    options: [
      ['management-view', 'promising'],
      ['actual-potential', 'potential'],
      ['value-potential', 'potential-value'],
    ],
    objective: 'separate-look-alikes',
  },
  {
    id: 'two-specials',
    options: [
      ['nature', 'special-company'],
      ['four-types', 'other-special'],
    ],
    objective: 'attribute-clues',
  },
];
