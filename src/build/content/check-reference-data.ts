/** References between course, schemes, cases and glossary. */
import type { Material, ReadMaterial } from './material.ts';
import type { Problem } from './problem.ts';

export function checkReferenceData(material: Material, lineOf: ReadMaterial['lineOf']): Problem[] {
  const problems: Problem[] = [];
  const lessons = material.course.modules.flatMap((module) => module.lessons.map((lesson) => `${module.slug}/${lesson.slug}`));
  for (const [index, scheme] of material.schemes.entries()) {
    const at = (path: PropertyKey[], message: string) =>
      problems.push({ file: 'content/schemes.yaml', line: lineOf.schemes([index, ...path]), message: `scheme "${scheme.id}": ${message}` });
    const categories = scheme.categories.map((category) => category.id);
    if (new Set(categories).size !== categories.length) at(['categories'], 'two categories have the same id');
    if (scheme.borderline.answer !== 'none' && !categories.includes(scheme.borderline.answer)) {
      at(['borderline', 'answer'], `unknown category "${scheme.borderline.answer}"; expected one of ${categories.join(', ')}, none`);
    }
    for (const lesson of scheme.lessons) if (!lessons.includes(lesson)) at(['lessons'], `unknown lesson "${lesson}"; expected <module>/<lesson> of course.yaml`);
  }
  for (const [index, customer] of material.cases.entries()) {
    for (const [schemeId, category] of Object.entries(customer.labels)) {
      const at = (message: string) =>
        problems.push({ file: 'content/cases.yaml', line: lineOf.cases([index, 'labels', schemeId]), message: `case "${customer.id}": ${message}` });
      const scheme = material.schemes.find((candidate) => candidate.id === schemeId);
      if (!scheme) at(`unknown scheme "${schemeId}"; expected an id of schemes.yaml`);
      else if (!scheme.categories.some((candidate) => candidate.id === category)) {
        at(`unknown category "${category}" of scheme "${schemeId}"; expected one of ${scheme.categories.map((candidate) => candidate.id).join(', ')}`);
      }
    }
  }
  const terms = new Set(material.terms.map((term) => term.id));
  for (const [index, term] of material.terms.entries()) {
    const at = (path: PropertyKey[], message: string) =>
      problems.push({ file: 'content/glossary.yaml', line: lineOf.glossary([index, ...path]), message: `term "${term.id}": ${message}` });
    for (const other of term.seeAlso) if (!terms.has(other)) at(['seeAlso'], `unknown term "${other}"`);
    if (term.lesson !== undefined && !lessons.includes(term.lesson)) at(['lesson'], `unknown lesson "${term.lesson}"; expected <module>/<lesson> of course.yaml`);
  }
  return problems;
}
