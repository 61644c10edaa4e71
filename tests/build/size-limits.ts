/**
 * What a first view may weigh, by kind of page: bytes by brotli 11 of the page and of what it asks for by itself, islands
 * included, for somebody without a record; lessons without islands further down. A page of a kind that is not named here
 * has the limit of every page. Raise a limit only with a reason.
 */
export const sizeLimits: Readonly<Record<string, number>> = {
  // One flight of a connection: ten segments of 1,460 bytes, less headers.
  lesson: 14_000,
  // Made from Simplified: the same text in rarer characters.
  'lesson in Traditional': 14_200,
  // Of learners and trainers alike.
  page: 20_000,
};
