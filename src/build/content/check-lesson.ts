/** A lesson file in one language: what its parts and links refer to. */
import { headingAnchors } from './lesson-file.ts';
import type { LessonPart } from './lesson-parts.ts';
import type { KnownIds, LessonPair, Material } from './material.ts';
import type { Problem } from './problem.ts';

type Side = NonNullable<LessonPair['zh']>;

/** What a lesson may refer to. */
export interface LessonSurroundings {
  objectives: readonly string[];
  items: KnownIds;
  terms: KnownIds;
  cases: KnownIds;
  figures: readonly string[];
  /** Whether there is a page, by its path without language prefix. */
  isPage: (path: string) => boolean;
}

interface ReferenceRule {
  attribute: string;
  known: KnownIds;
  expected: string;
}

const noteKinds = ['convention', 'addition', 'care'];

function referenceRules({ objectives, items, terms, cases, figures }: LessonSurroundings): Record<string, ReferenceRule> {
  return {
    Passage: { attribute: 'objective', known: objectives, expected: `one of ${objectives.join(', ')}` },
    Term: { attribute: 'id', known: terms, expected: 'an id of glossary.yaml' },
    Item: { attribute: 'id', known: items, expected: "an id of this lesson's items file" },
    Figure: { attribute: 'name', known: figures, expected: 'the name of a file in src/ui/figures/' },
    Case: { attribute: 'id', known: cases, expected: 'an id of cases.yaml' },
    Note: { attribute: 'kind', known: noteKinds, expected: `one of ${noteKinds.join(', ')}` },
  };
}

function checkPart(part: LessonPart, rule: ReferenceRule | undefined): string[] {
  const messages: string[] = [];
  const value = rule && part.attributes[rule.attribute];
  if (rule?.known && value !== undefined && !rule.known.includes(value)) {
    messages.push(`<${part.name} ${rule.attribute}="${value}">: unknown ${rule.attribute}; expected ${rule.expected}`);
  }
  if (part.name === 'Note' && (value === 'addition' || value === 'care') && part.attributes['source'] === undefined) {
    messages.push(`<Note kind="${value}"> has no source; expected source="…", as it goes beyond the curriculum`);
  }
  return messages;
}

/** Anchors of a lesson page, and of the glossary; other pages are linked without fragments. Undefined when they cannot be told. */
function anchorsOf(path: string, material: Material, terms: KnownIds): KnownIds {
  if (path === '/glossary/') return terms;
  const lesson = /^\/learn\/([^/]+\/[^/]+)\/$/.exec(path)?.[1] ?? '';
  const pair = material.lessons.get(lesson);
  if (!pair) return [];
  if (!pair.en) return undefined;
  const ofParts = pair.en.parts.flatMap((part) => {
    if (part.name === 'Passage') return [`objective-${part.attributes['objective']}`];
    return part.name === 'Item' ? [part.attributes['id'] ?? ''] : [];
  });
  return [...headingAnchors(pair.en.headings), ...ofParts];
}

function checkLinks(side: Side, own: string, material: Material, { isPage, terms }: LessonSurroundings): Problem[] {
  return side.links.flatMap(({ target, line }) => {
    const [path = '', fragment] = target.split('#');
    const broken = (expected: string) => [{ file: side.file, line, message: `broken link ${target}; expected ${expected}` }];
    if (path !== '' && !isPage(path)) return broken('the path of a page, with a slash at the end and without language prefix');
    const anchors = fragment === undefined ? undefined : anchorsOf(path === '' ? own : path, material, terms);
    if (fragment === undefined || !anchors || anchors.includes(fragment)) return [];
    return broken(anchors.length > 20 || anchors.length === 0 ? 'an anchor of that page' : `one of the anchors ${anchors.join(', ')}`);
  });
}

/** Checks one language of a lesson. */
export function checkLesson(side: Side, lesson: string, material: Material, surroundings: LessonSurroundings): Problem[] {
  const problems: Problem[] = [];
  const at = (line: number, message: string) => problems.push({ file: side.file, line, message });
  const rules = referenceRules(surroundings);
  for (const part of side.parts) {
    for (const message of checkPart(part, rules[part.name])) at(part.line, message);
  }
  for (const objective of surroundings.objectives) {
    const [first, second] = side.parts.filter((part) => part.name === 'Passage' && part.attributes['objective'] === objective);
    if (!first) at(1, `no <Passage objective="${objective}" />; expected one where that objective is taught`);
    if (second) at(second.line, `a second <Passage objective="${objective}" />; expected exactly one`);
  }
  const items = side.parts.filter((part) => part.name === 'Item');
  for (const [index, item] of items.entries()) {
    const id = item.attributes['id'];
    if (items.findIndex((other) => other.attributes['id'] === id) < index)
      at(item.line, `<Item id="${id}"> stands twice in this lesson; expected once`);
  }
  return [...problems, ...checkLinks(side, `/learn/${lesson}/`, material, surroundings)];
}
