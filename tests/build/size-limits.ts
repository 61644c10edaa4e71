/**
 * What a first view may weigh, by kind of page: bytes by brotli 11 of the page and of what it asks for by itself, islands
 * included, for somebody without a record; lessons without islands further down. A page of a
 * kind that is not named here has the limit of its side, the learner's or the trainer's. Raise a limit only with a reason.
 */
export const sizeLimits: Readonly<Record<string, number>> = {
  // One flight of a connection: ten segments of 1,460 bytes, less headers.
  lesson: 14_000,
  // Made from Simplified: the same text in rarer characters.
  'lesson in Traditional': 14_200,
  learner: 20_000,
  // All terms on one page, so that the browser's own search finds them.
  '/glossary': 24_500,
  // Whoever opens it is about to search: its code comes with it.
  '/search': 31_000,
  // The certificate is made of the whole record, and nobody opens it without one.
  '/progress/…': 32_500,
  // The situation with its people, and the code that begins it.
  '/scenarios/…': 21_200,
  // With the data they begin with, 60 kB; `npm run bench -- --only bytes` weighs that.
  trainer: 52_000,
};
