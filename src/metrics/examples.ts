/** Numbers to begin with. Those of the service metrics sheet where it has some, so that the two pages agree. */

/** Scores, to be shown with the separator of the reader's language. */
export const scoreExamples = {
  csat: [5, 5, 4, 4, 3, 2, 5, 4, 1, 4],
  nps: [10, 9, 9, 8, 7, 7, 6, 5, 9, 10],
  ces: [7, 6, 6, 5, 7, 2, 6, 3, 7, 6],
} as const;

export const retentionExample = { opening: '500', arrived: '70', lost: '50', months: '3' } as const;
export const lifetimeExample = { margin: '600', retention: '80', discount: '10', acquisition: '500' } as const;
export const complaintsExample = { part: '12', whole: '800' } as const;
export const firstContactExample = { part: '170', whole: '200', back: '14' } as const;
