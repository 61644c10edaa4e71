/** The three meters of a scenario, and how they weigh against each other. */

/** What one decision adds, or where the meters stand. */
export interface Effect {
  trust: number;
  /** Of all staff. */
  minutes: number;
  /** CNY. */
  cost: number;
}

export const startMeters: Readonly<Effect> = { trust: 50, minutes: 0, cost: 0 };

/** This many minutes weigh as much as one point of trust. */
export const minutesPerPoint = 10;
/** This much money, in CNY, weighs as much as one point of trust. */
export const costPerPoint = 500;

/** From this much trust on the customer stays, or at least wavers; below, they are lost. */
export const bands = { kept: 70, shaky: 40 } as const;

export function add(meters: Effect, effect: Effect): Effect {
  return { trust: meters.trust + effect.trust, minutes: meters.minutes + effect.minutes, cost: meters.cost + effect.cost };
}

/** Trust as it is shown. The sum itself may go beyond, so that no decision is for nothing. */
export function shownTrust({ trust }: Effect): number {
  return Math.min(100, Math.max(0, trust));
}

export function bandOf(meters: Effect): 'kept' | 'shaky' | 'lost' {
  return meters.trust >= bands.kept ? 'kept' : meters.trust >= bands.shaky ? 'shaky' : 'lost';
}

/** Trust, less time and money by their weight, in points of trust to three decimals. */
export function weigh({ trust, minutes, cost }: Effect): number {
  return Math.round(1000 * (trust - minutes / minutesPerPoint - cost / costPerPoint)) / 1000;
}
