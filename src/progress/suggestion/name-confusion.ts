/** A confused pair with its names. They stand in the drill's own file, which comes only when there is a pair to name. */
import type { ConfusedPair } from './confused-pair.ts';
import type { Confusion } from './learner-state.ts';

interface NamedDeck {
  name: string;
  options: { id: string; name: string }[];
}

/**
 * @param href address of a drill, `*` for its id
 * @param data address of its data, likewise
 * @returns nothing where the drill no longer has one of the two
 * @throws where the file does not come
 */
export async function nameConfusion({ deck, one, other, share }: ConfusedPair, href: string, data: string): Promise<Confusion[]> {
  const answer = await fetch(data.replace('*', deck));
  if (!answer.ok) throw new Error(String(answer.status));
  const { name, options } = (await answer.json()) as NamedDeck;
  const nameOf = (id: string) => options.find((option) => option.id === id)?.name;
  const [oneName, otherName] = [nameOf(one), nameOf(other)];
  if (oneName === undefined || otherName === undefined) return [];
  return [{ title: name, href: href.replace('*', deck), one: oneName, other: otherName, share }];
}
