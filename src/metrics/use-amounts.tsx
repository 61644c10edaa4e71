/** The state of a form of amounts: its texts, what they say, and what is wrong with them. */
import { useState } from 'preact/hooks';
import { problemWords } from './amount-fields.tsx';
import type { WorkshopPart } from './part.ts';
import { type AmountKind, readAmounts } from './read-amount.ts';

export interface Amounts<Field extends string> {
  texts: Record<Field, string>;
  /** Null as long as a field is empty or wrong. */
  values: Record<Field, number> | null;
  /** By field, in the reader's words. */
  problems: Partial<Record<Field, string>>;
  setText: (field: Field, text: string) => void;
  fillIn: () => void;
  clear: () => void;
}

export function useAmounts<Field extends string>(
  kinds: Readonly<Record<Field, AmountKind>>,
  example: Readonly<Record<Field, string>>,
  { figures, strings }: WorkshopPart,
): Amounts<Field> {
  const [texts, setTexts] = useState<Record<Field, string>>(example);
  const { values, problems } = readAmounts(texts, kinds);
  const empty = Object.fromEntries(Object.keys(kinds).map((field) => [field, ''])) as Record<Field, string>;
  return {
    texts,
    values,
    problems: problemWords(problems, kinds, figures, strings),
    setText: (field, text) => setTexts((before) => ({ ...before, [field]: text })),
    fillIn: () => setTexts(example),
    clear: () => setTexts(empty),
  };
}
