/** Brings the items of some cards: from the pools of their lessons' quizzes, and from the lessons' texts. */
import type { PoolFile } from '../assessment/pool.ts';
import type { DeliveredItem } from '../interactions/item.ts';
import type { Card } from '../review/card.ts';
import type { ObjectivePlace, ReviewProps } from '../review/props.ts';
import { fetchOwn } from './fetch-own.ts';

/** The items in the text of a lesson, as they are delivered. */
export interface LessonItems {
  items: DeliveredItem[];
}

type Urls = Pick<ReviewProps, 'poolUrl' | 'exercisesUrl'>;

/** Each file once per page, so that a second round needs no network. */
const files = new Map<string, Promise<DeliveredItem[]>>();

function itemsIn(url: string): Promise<DeliveredItem[]> {
  const known = files.get(url);
  if (known) return known;
  const loading = fetchOwn<PoolFile | LessonItems>(url).then(({ items }) => items);
  loading.catch(() => files.delete(url));
  files.set(url, loading);
  return loading;
}

/** The wanted items of a lesson: the file where they were met is looked into first, the other only for what is missing. */
async function itemsOfLesson(lesson: string, cards: readonly Card[], urls: Urls): Promise<DeliveredItem[]> {
  const pool = () => itemsIn(urls.poolUrl.replace('{lesson}', lesson));
  const text = () => itemsIn(urls.exercisesUrl.replace('{lesson}', lesson));
  const wanted = new Set(cards.map(({ item }) => item));
  const found: DeliveredItem[] = [];
  const look = async (bring: () => Promise<DeliveredItem[]>) => {
    for (const item of await bring()) if (wanted.delete(item.id)) found.push(item);
  };
  const first = [...(cards.some(({ inline }) => inline) ? [text] : []), ...(cards.some(({ inline }) => !inline) ? [pool] : [])];
  await Promise.all(first.map(look));
  for (const bring of [text, pool]) if (wanted.size > 0 && !first.includes(bring)) await look(bring);
  return found;
}

/** Items by id; those that are no longer in the course are not among them. */
export async function bringItems(
  cards: readonly Card[],
  places: ReadonlyMap<string, ObjectivePlace>,
  urls: Urls,
): Promise<Map<string, DeliveredItem>> {
  const byLesson = new Map<string, Card[]>();
  for (const card of cards) {
    const lesson = places.get(card.objective)?.lesson.path;
    if (lesson !== undefined) byLesson.set(lesson, [...(byLesson.get(lesson) ?? []), card]);
  }
  const items = await Promise.all([...byLesson].map(([lesson, own]) => itemsOfLesson(lesson, own, urls)));
  return new Map(items.flat().map((item) => [item.id, item]));
}
