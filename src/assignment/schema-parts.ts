/** The limited pieces that the schemas of travelling data are made of. They load on the learner's page, so by `zod/mini`. */
import * as z from 'zod/mini';

// Without this zod compiles its checks with `new Function`, which a Content Security Policy without `unsafe-eval` reports.
z.config({ jitless: true });

/** Names every object inherits. As a key or an id they would find what no one put there. */
export function isInheritedName(name: string): boolean {
  return name in Object.prototype;
}

/** Half characters (lone surrogates) become U+FFFD: some functions of the language throw on them. */
const wellFormed = z.overwrite<string>((text) => text.toWellFormed());

const someText = z.check<string>(({ value, issues }) => {
  if (value.trim() === '') issues.push({ code: 'custom', input: value, message: 'empty' });
});

/** A text that must say something. */
export function text(limit: number) {
  return z.string().check(z.maxLength(limit), wellFormed, someText);
}

/** A text that may be empty. */
export function maybeText(limit: number) {
  return z.string().check(z.maxLength(limit), wellFormed);
}

/** One line: a title, an option, a card. */
export const lineLimit = 2_000;
/** Several lines: a case, a gap text, a model answer. */
export const passageLimit = 20_000;

/** An id of an item or a part, or empty where a sealed item has none. */
export const id = z.string().check(
  z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,119}$/),
  z.refine((value) => !isInheritedName(value)),
);

/** A hash as `contentHash` and the build make them. */
export const hash = z.string().check(z.regex(/^[0-9a-z]{6,64}$/));

/** 22 signs of base64url: 128 bits by chance. */
export const randomId = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));

/** A whole number in bounds. */
export function whole(from: number, to: number) {
  return z.int().check(z.gte(from), z.lte(to));
}

/** A moment in UTC as `Date.prototype.toISOString` writes it (ISO 8601, seconds and their fraction may lack), 2000–2199. */
export const moment = z.string().check(
  z.regex(/^2[01]\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/),
  z.refine((value) => isRealMoment(value)),
);

/** February 30 has the right form; engines differ in whether they refuse it or roll it over. */
function isRealMoment(value: string): boolean {
  const time = Date.parse(value);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value.slice(0, 16));
}

/** A list with limits. */
export function list<Schema extends z.ZodMiniType>(entry: Schema, from: number, to: number) {
  return z.array(entry).check(z.minLength(from), z.maxLength(to));
}
