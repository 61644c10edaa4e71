/** One generated lesson: its prose in both languages and its items. */
import type { Language } from '../../src/course/locale.ts';
import type { Item } from '../../src/interactions/item-schema.ts';
import { shuffle } from '../../src/interactions/shuffle.ts';
import { type Prose, sentenceSource } from './prose.ts';

/** What generated lessons are made from. */
export interface Sources {
  prose: Record<Language, Prose>;
  items: readonly Item[];
  terms: readonly { id: string; term: Record<Language, string> }[];
  figures: readonly string[];
}

/** What a lesson refers to in its surroundings. */
export interface LessonPlan {
  /** Position in the whole course; also the seed of everything in it. */
  number: number;
  path: string;
  objectives: readonly string[];
  /** Path of a neighbour in the module, to link to. */
  neighbour: string | undefined;
  /** Chinese characters of prose. */
  characters: number;
}

/** English letters that say as much as one Chinese character; the real lessons have this ratio. */
const lettersPerCharacter = 3;
const separators: Record<Language, string> = { zh: '', en: ' ' };

/** What the pool's items are: the content check wants three of eight to analyse or to apply to a case. */
const wantedItems: readonly { difficulty: Item['difficulty']; applies?: true }[] = [
  { difficulty: 1 },
  { difficulty: 1 },
  { difficulty: 1 },
  { difficulty: 2 },
  { difficulty: 2 },
  { difficulty: 2, applies: true },
  { difficulty: 3 },
  { difficulty: 3 },
];

function appliesToCase(item: Item): boolean {
  return 'case' in item || 'context' in item;
}

/** Two items for the text (one of them a choice) and eight for the pool: copies of real ones under ids of their own. */
export function lessonItems(plan: LessonPlan, sources: Sources): { inline: Item[]; pool: Item[] } {
  const order = shuffle(sources.items, `items ${plan.number}`);
  const taken = new Set<Item>();
  const take = (fits: (item: Item) => boolean): Item[] => {
    const found = order.find((item) => !taken.has(item) && fits(item));
    if (!found) throw new Error('the real course has too few items to generate lessons from');
    taken.add(found);
    const objective = plan.objectives[taken.size % plan.objectives.length] ?? '';
    return [{ ...found, id: `${found.id}-n${plan.number}`, objective }];
  };
  const inline = [...take((item) => item.interaction === 'choice'), ...take((item) => item.interaction !== 'choice')];
  const pool = wantedItems.flatMap(({ difficulty, applies }) =>
    take((item) => item.difficulty === difficulty && item.interaction !== 'text' && (!applies || appliesToCase(item))),
  );
  return { inline, pool };
}

/** The lesson's MDX with the parts real lessons have: terms, a note, a figure, mistakes, a summary and a link. */
export function lessonText(plan: LessonPlan, sources: Sources, inline: readonly Item[], language: Language): string {
  const prose = sources.prose[language];
  const next = sentenceSource(prose, `prose ${plan.number}`);
  const scale = language === 'en' ? lettersPerCharacter : 1;
  const paragraph = (share: number) => next(share * plan.characters * scale).join(separators[language]);
  const list = (count: number) => Array.from({ length: count }, () => `- ${next(1).join('')}`).join('\n');
  const headings = shuffle(prose.headings, `headings ${plan.number}`);
  const terms = shuffle(sources.terms, `terms ${plan.number}`);
  const figure = sources.figures[plan.number % sources.figures.length];
  const sections = plan.objectives.map((objective, index) => {
    const term = terms[index];
    const part = inline[index];
    return [
      `<Passage objective="${objective}" />`,
      `## ${headings[index]}`,
      `${paragraph(0.1)}${separators[language]}<Term id="${term?.id}">${term?.term[language]}</Term>${separators[language]}${paragraph(0.04)}`,
      paragraph(0.06),
      ...(part ? [`<Item id="${part.id}" />`] : []),
    ].join('\n\n');
  });
  return [
    `---\ndescription: ${JSON.stringify(next(30 * scale).join(separators[language]))}\nfacts: [F1, F2]\n---`,
    paragraph(0.1),
    ...sections,
    `<Figure name="${figure}">${next(1).join('')}</Figure>`,
    `<Note kind="convention">\n\n${paragraph(0.05)}\n\n</Note>`,
    ...(plan.neighbour ? [`[${headings[3]}](/learn/${plan.neighbour}/)`] : []),
    `<Mistakes>\n\n${list(3)}\n\n</Mistakes>`,
    `<Summary>\n\n${list(3)}\n\n</Summary>`,
    '',
  ].join('\n\n');
}
