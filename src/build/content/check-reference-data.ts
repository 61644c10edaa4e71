/** References between course, schemes, cases, glossary and search words. */
import { computedSchemes } from '../../course/case-rules/index.ts';
import type { ReadMaterial } from './material.ts';
import type { Problem } from './problem.ts';

const lessonExpected = 'expected <module>/<lesson> of course.yaml';

function checkSchemes({ material, lineOf, known }: ReadMaterial): Problem[] {
  const problems: Problem[] = [];
  const objectives = new Set(
    material.course.modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.objectives.map(({ id }) => id))),
  );
  for (const [index, scheme] of material.schemes.entries()) {
    const at = (path: PropertyKey[], message: string) =>
      problems.push({ file: 'content/schemes.yaml', line: lineOf.schemes([index, ...path]), message: `scheme "${scheme.id}": ${message}` });
    const categories = [...scheme.categories.map((category) => category.id), 'none'];
    if (!categories.includes(scheme.borderline.answer)) {
      at(['borderline', 'answer'], `unknown category "${scheme.borderline.answer}"; expected one of ${categories.join(', ')}`);
    }
    for (const [position, lesson] of scheme.lessons.entries()) {
      if (known.lessons && !known.lessons.includes(lesson)) at(['lessons', position], `unknown lesson "${lesson}"; ${lessonExpected}`);
    }
    for (const [position, { when }] of scheme.confusions.entries()) {
      if (!when) continue;
      const atWhen = (message: string) => at(['confusions', position, 'when'], message);
      if (!Object.hasOwn(when, scheme.id)) atWhen(`does not name this scheme; expected \`${scheme.id}: <category>\` too`);
      for (const [schemeId, category] of Object.entries(when)) {
        const ids = material.schemes.find(({ id }) => id === schemeId)?.categories.map(({ id }) => id);
        if (!ids) atWhen(`unknown scheme "${schemeId}"; expected an id of schemes.yaml`);
        else if (!ids.includes(category)) atWhen(`unknown category "${category}"; expected one of ${ids.join(', ')}`);
      }
    }
    if (scheme.objective !== undefined && known.lessons && !objectives.has(scheme.objective)) {
      at(['objective'], `unknown objective "${scheme.objective}"; expected one of course.yaml`);
    }
  }
  return problems;
}

function checkCases({ material, lineOf, known }: ReadMaterial): Problem[] {
  const problems: Problem[] = [];
  for (const [index, customer] of material.cases.entries()) {
    for (const [schemeId, category] of Object.entries(customer.labels)) {
      const at = (message: string) =>
        problems.push({
          file: 'content/cases.yaml',
          line: lineOf.cases([index, 'labels', schemeId]),
          message: `case "${customer.id}": ${message}`,
        });
      const scheme = material.schemes.find((candidate) => candidate.id === schemeId);
      if (computedSchemes.includes(schemeId))
        at(`the label for "${schemeId}" is computed from the data; expected only labels judged from the text`);
      else if (known.schemes && !known.schemes.includes(schemeId)) at(`unknown scheme "${schemeId}"; expected an id of schemes.yaml`);
      else if (scheme && !scheme.categories.some((candidate) => candidate.id === category)) {
        at(
          `unknown category "${category}" of scheme "${schemeId}"; expected one of ${scheme.categories.map((candidate) => candidate.id).join(', ')}`,
        );
      }
    }
  }
  return problems;
}

function checkTerms({ material, lineOf, known }: ReadMaterial): Problem[] {
  const problems: Problem[] = [];
  for (const [index, term] of material.terms.entries()) {
    const at = (path: PropertyKey[], message: string) =>
      problems.push({ file: 'content/glossary.yaml', line: lineOf.glossary([index, ...path]), message: `term "${term.id}": ${message}` });
    for (const [position, other] of term.seeAlso.entries()) {
      if (known.terms && !known.terms.includes(other))
        at(['seeAlso', position], `unknown term "${other}"; expected an id of glossary.yaml`);
    }
    if (term.lesson !== undefined && known.lessons && !known.lessons.includes(term.lesson)) {
      at(['lesson'], `unknown lesson "${term.lesson}"; ${lessonExpected}`);
    }
  }
  return problems;
}

/** Pages that search knows besides lessons, terms and the reference: those marked as places on their layout. */
const places = [
  '/entry-test/',
  '/final-assessment/',
  '/offline/',
  '/practice/',
  '/progress/',
  '/progress/certificate/',
  '/review/',
  '/scenarios/',
  '/take/',
  '/trainer/',
  '/trainer/assign/',
  '/trainer/gradebook/',
  '/trainer/guide/',
];

/** The pages that a search word leads to. */
function checkSearchWords({ material, lineOf, known }: ReadMaterial): Problem[] {
  const problems: Problem[] = [];
  const isKnown = (page: string): boolean => {
    if (places.includes(page)) return true;
    const [, kind, id = ''] = /^\/(glossary\/#|reference\/|learn\/)(.+?)\/?$/.exec(page) ?? [];
    if (kind === 'learn/') return known.lessons?.includes(id) ?? true;
    if (kind === 'reference/') return [...(known.schemes ?? [id]), ...(known.sheets ?? [])].includes(id);
    return kind !== undefined && (known.terms?.includes(id) ?? true);
  };
  for (const [index, entry] of material.searchWords.entries()) {
    const at = (path: PropertyKey[], message: string) =>
      problems.push({ file: 'content/search-words.yaml', line: lineOf.searchWords([index, ...path]), message });
    for (const [position, page] of entry.pages.entries()) {
      if (!isKnown(page))
        at(
          ['pages', position],
          `unknown page "${page}"; expected /glossary/#term, /reference/scheme-or-sheet/, /learn/module/lesson/ or a place such as /practice/`,
        );
    }
    if (entry.zh.length + entry.en.length === 0) at([], 'no words; expected `zh` or `en`');
    if (entry.pages.length === 0 && !entry.asWell) at([], 'words that lead nowhere; expected `pages` or `asWell`');
  }
  return problems;
}

export function checkReferenceData(read: ReadMaterial): Problem[] {
  return [...checkSchemes(read), ...checkCases(read), ...checkTerms(read), ...checkSearchWords(read)];
}
