/** Bilingual texts and how a content object is cut down to one language. */
import type { Language } from './locale.ts';

/** A text as authored: both languages side by side, so that they cannot drift apart. */
export interface Text {
  zh: string;
  en: string;
}

/**
 * A content object in one language: every `{ zh, en }` pair, at any depth, is replaced by the one value.
 * @example Localised<{ id: string; title: Text }> is { id: string; title: string }
 */
export type Localised<T> = T extends { zh: infer Value; en: unknown }
  ? Value
  : T extends readonly (infer Entry)[]
    ? Localised<Entry>[]
    : T extends object
      ? { [Key in keyof T]: Localised<T[Key]> }
      : T;

function isPair(value: object): value is { zh: unknown; en: unknown } {
  const keys = Object.keys(value);
  return keys.length === 2 && 'zh' in value && 'en' in value;
}

/** Cuts a content object down to one language; ids, numbers and flags stay as they are. */
export function localise<T>(value: T, language: Language): Localised<T> {
  const cut = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(cut);
    if (part === null || typeof part !== 'object') return part;
    if (isPair(part)) return part[language];
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, cut(inner)]));
  };
  return cut(value) as Localised<T>;
}
