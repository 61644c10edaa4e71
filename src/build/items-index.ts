/** The file a trainer chooses items from: every item a quiz may ask, by lesson, without keys. */
import { type Locale, languageOf } from '../course/locale.ts';
import type { ItemsIndex } from '../trainer/builder/items-index.ts';
import { reservedCount } from './reserved-items.ts';
import { allLessons, lessonPool, material } from './site.ts';

export function itemsIndex(locale: Locale): ItemsIndex {
  const language = languageOf(locale);
  const { course, schemes } = material();
  return {
    modules: course.modules.map(({ slug, title }) => ({
      slug,
      title: title[language],
      lessons: allLessons()
        .filter((place) => place.module.slug === slug)
        .map(({ lesson, path }) => ({
          path,
          title: lesson.title[language],
          objectives: lesson.objectives.map(({ id, text }) => ({ id, text: text[language] })),
          items: lessonPool(path, locale).map(({ id, hash, objective, difficulty, interaction, stem }) => ({
            id,
            hash,
            objective,
            difficulty,
            interaction,
            stem,
          })),
        })),
    })),
    schemes: schemes.map(({ id, name, lessons }) => ({ id, name: name[language], lessons })),
    reserved: reservedCount(),
    more: 0,
  };
}

/** As many items as the list shows at first, and a few to scroll to. */
const startSize = 30;

/** The same with the first items only, for a page that is light until somebody touches it. */
export function itemsStart(locale: Locale): ItemsIndex {
  const whole = itemsIndex(locale);
  let left = startSize;
  let more = 0;
  const modules = whole.modules.map((module) => ({
    ...module,
    lessons: module.lessons.map((lesson) => {
      const items = lesson.items.slice(0, left);
      left -= items.length;
      more += lesson.items.length - items.length;
      return { ...lesson, items };
    }),
  }));
  return { ...whole, modules, more };
}
