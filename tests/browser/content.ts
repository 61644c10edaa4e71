/** The material as authored, so that tests know the keys and survive edits of the content. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Language } from '../../src/course/locale.ts';
import { courseSchema } from '../../src/course/schemas/course.ts';
import { type Localised, localise } from '../../src/course/text.ts';
import { type Item as AuthoredItem, type Interaction, itemsFileSchema } from '../../src/interactions/item-schema.ts';

/** An item with its key, in one language. */
export type Item = Localised<AuthoredItem>;
export type ItemOf<Name extends Interaction> = Extract<Item, { interaction: Name }>;

interface LessonMaterial {
  /** `<module>/<lesson>`. */
  path: string;
  /** Items placed in the lesson, in order. */
  inline: AuthoredItem[];
  /** Items of the closing quiz. */
  pool: AuthoredItem[];
}

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../content/${path}`, import.meta.url)), 'utf8');
}

export const course = courseSchema.parse(parse(read('course.yaml')));

const everyLesson: LessonMaterial[] = course.modules.flatMap((module) =>
  module.lessons.map(({ slug }) => {
    const path = `${module.slug}/${slug}`;
    const { items } = itemsFileSchema.parse(parse(read(`items/${path}.yaml`)));
    const placed = [...read(`lessons/zh/${path}.mdx`).matchAll(/<Item\s+id="([^"]+)"/g)].map(([, id]) => id);
    return {
      path,
      inline: placed.flatMap((id) => items.filter((item) => item.id === id)),
      pool: items.filter((item) => !placed.includes(item.id)),
    };
  }),
);

/** Every item of the course by id, in one language. */
export function itemsById(language: Language): Map<string, Item> {
  return new Map(
    everyLesson.flatMap(({ inline, pool }) => [...inline, ...pool]).map((item) => [item.id, localise(item, language) as Item]),
  );
}

/** The first item of an interaction that is placed in a lesson and fits. */
export function findExercise<Name extends Interaction>(
  interaction: Name,
  language: Language,
  fits: (item: ItemOf<Name>) => boolean = () => true,
): { lesson: string; item: ItemOf<Name> } {
  for (const { path, inline } of everyLesson) {
    for (const authored of inline) {
      const item = localise(authored, language) as Item;
      if (item.interaction === interaction && fits(item as ItemOf<Name>)) return { lesson: path, item: item as ItemOf<Name> };
    }
  }
  throw new Error(`no lesson has a fitting exercise of interaction "${interaction}"`);
}

/** The first item of an interaction in a closing quiz that fits. */
export function findPoolItem<Name extends Interaction>(
  interaction: Name,
  language: Language,
  fits: (item: ItemOf<Name>) => boolean = () => true,
): { lesson: string; item: ItemOf<Name> } {
  for (const { path, pool } of everyLesson) {
    for (const authored of pool) {
      const item = localise(authored, language) as Item;
      if (item.interaction === interaction && fits(item as ItemOf<Name>)) return { lesson: path, item: item as ItemOf<Name> };
    }
  }
  throw new Error(`no closing quiz has a fitting item of interaction "${interaction}"`);
}
