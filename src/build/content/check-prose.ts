/** What the parts and links of a lesson or a sheet refer to. */
import { headingAnchors } from './lesson-file.ts';
import type { LessonPart } from './lesson-parts.ts';
import type { KnownIds, Material, ReadMaterial, SheetPair } from './material.ts';
import type { Problem } from './problem.ts';
import { claimsPath } from './site-paths.ts';

/** A lesson is one too. */
type Side = NonNullable<SheetPair['zh']>;

/** What a lesson or a sheet may refer to; a sheet has no objectives and no items. */
export interface Surroundings {
  objectives: readonly string[];
  items: KnownIds;
  known: ReadMaterial['known'];
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

function referenceRules({ objectives, items, known, figures }: Surroundings): Record<string, ReferenceRule> {
  return {
    Passage: { attribute: 'objective', known: objectives, expected: `one of ${objectives.join(', ')}` },
    Term: { attribute: 'id', known: known.terms, expected: 'an id of glossary.yaml' },
    Item: { attribute: 'id', known: items, expected: "an id of this lesson's items file" },
    Figure: { attribute: 'name', known: figures, expected: 'the name of a file in src/ui/figures/' },
    Case: { attribute: 'id', known: known.cases, expected: 'an id of cases.yaml' },
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

/** Anchors of a page that may be linked with fragments: lessons, sheets, glossary, claims. Undefined when they cannot be told. */
function anchorsOf(path: string, material: Material, known: ReadMaterial['known']): KnownIds {
  if (path === '/glossary/') return known.terms;
  if (path === claimsPath) return known.claims;
  const [, lesson = '', sheet = ''] = /^\/(?:learn\/([^/]+\/[^/]+)|reference\/([^/]+))\/$/.exec(path) ?? [];
  const pair = material.lessons.get(lesson) ?? material.sheetFiles.get(sheet);
  if (!pair) return [];
  if (!pair.en) return undefined;
  const ofParts = pair.en.parts.flatMap((part) => {
    if (part.name === 'Passage') return [`objective-${part.attributes['objective']}`];
    return part.name === 'Item' ? [part.attributes['id'] ?? ''] : [];
  });
  return [...headingAnchors(pair.en.headings), ...ofParts];
}

function checkLinks(side: Side, own: string, material: Material, { isPage, known }: Surroundings): Problem[] {
  return side.links.flatMap(({ target, line }) => {
    const [path = '', fragment] = target.split('#');
    const broken = (expected: string) => [{ file: side.file, line, message: `broken link ${target}; expected ${expected}` }];
    if (path !== '' && !isPage(path)) return broken('the path of a page, with a slash at the end and without language prefix');
    const anchors = fragment === undefined ? undefined : anchorsOf(path === '' ? own : path, material, known);
    if (fragment === undefined || !anchors || anchors.includes(fragment)) return [];
    return broken(anchors.length > 20 || anchors.length === 0 ? 'an anchor of that page' : `one of the anchors ${anchors.join(', ')}`);
  });
}

/**
 * Checks what one language of a lesson or a sheet refers to.
 * @param own path of its page
 */
export function checkProse(side: Side, own: string, material: Material, surroundings: Surroundings): Problem[] {
  const rules = referenceRules(surroundings);
  const ofParts = side.parts.flatMap((part) =>
    checkPart(part, rules[part.name]).map((message) => ({ file: side.file, line: part.line, message })),
  );
  return [...ofParts, ...checkLinks(side, own, material, surroundings)];
}
