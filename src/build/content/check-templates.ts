/** Case templates: gaps used and declared, words that decide in the text, labels that hold whatever is drawn. */
import { computedSchemes } from '../../course/case-rules/index.ts';
import type { CaseTemplate } from '../../course/schemas/case-templates.ts';
import type { Scheme } from '../../course/schemas/schemes.ts';
import type { Text } from '../../course/text.ts';
import type { DeckGap } from '../../practice/deck.ts';
import { fillingsOf, gapsIn } from '../../practice/fill-case.ts';
import { labelsOverGaps } from '../../practice/template-labels.ts';
import { templateFacts } from '../practice/template-facts.ts';
import type { ReadMaterial } from './material.ts';
import type { Problem } from './problem.ts';

/** Fewer texts than this, and a learner would meet the same ones again soon. */
const fewestTexts = 24;

const languages = ['zh', 'en'] as const;

interface Mistake {
  path: PropertyKey[];
  message: string;
}

function checkGaps({ text, gaps, data }: CaseTemplate): Mistake[] {
  const mistakes: Mistake[] = [];
  for (const language of languages) {
    for (const name of new Set(gapsIn(text[language]))) {
      if (!Object.hasOwn(gaps, name)) {
        mistakes.push({ path: ['text', language], message: `gap {${name}} is not declared; expected it under \`gaps\`` });
      }
    }
    if (/[{}]/.test(text[language].replace(/\{[a-z0-9-]+\}/g, ''))) {
      mistakes.push({ path: ['text', language], message: 'a brace that begins or ends no gap; expected {gap-name}' });
    }
  }
  const named = Object.entries(data ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  for (const [measure, name] of named) {
    const gap = gaps[name];
    if (!gap || 'words' in gap) {
      mistakes.push({
        path: ['data', measure],
        message: `"${name}" is no number gap; expected a number, or a gap with \`from\` and \`to\``,
      });
    }
  }
  for (const [name, gap] of Object.entries(gaps)) {
    const inText = languages.filter((language) => gapsIn(text[language]).includes(name));
    if (inText.length === 1) {
      mistakes.push({ path: ['gaps', name], message: `gap "${name}" stands in the ${inText[0]} text only; expected it in both languages` });
    }
    if (inText.length === 0 && !named.some(([, used]) => used === name)) {
      mistakes.push({
        path: ['gaps', name],
        message: `gap "${name}" is not used; expected {${name}} in the text, or its name in the data`,
      });
    }
    if (!('words' in gap) && gap.from >= gap.to) {
      mistakes.push({ path: ['gaps', name], message: `from ${gap.from} to ${gap.to} is no choice; expected \`to\` above \`from\`` });
    }
  }
  return mistakes;
}

function checkVariety({ text, gaps }: CaseTemplate): Mistake[] {
  const used = new Set(gapsIn(text.zh));
  const texts = Object.entries(gaps).reduce((product, [name, gap]) => product * (used.has(name) ? fillingsOf(gap) : 1), 1);
  return texts < fewestTexts ? [{ path: ['gaps'], message: `${texts} different texts; expected at least ${fewestTexts}` }] : [];
}

/** Words that decide must stand in the text as they are. */
export function signMistakes(sign: Text, text: Text, path: PropertyKey[]): Mistake[] {
  return languages.flatMap((language) => {
    const words = sign[language];
    if (text[language].includes(words) && !/\{[^}]*$|^[^{]*\}/.test(words)) return [];
    return [{ path: [...path, language], message: `“${words}” does not stand in the text; expected a piece of it, letter by letter` }];
  });
}

function checkLabels(template: CaseTemplate, schemes: readonly Scheme[], followRules: boolean): Mistake[] {
  const computed = followRules ? labelsOverGaps(template.gaps as Record<string, DeckGap>, templateFacts(template)) : new Map();
  return Object.entries(template.labels).flatMap(([id, { is, sign }]): Mistake[] => {
    const at = (message: string, field?: string): Mistake[] => [{ path: ['labels', id, ...(field ? [field] : [])], message }];
    const scheme = schemes.find((candidate) => candidate.id === id);
    if (!scheme) return at(`unknown scheme "${id}"; expected an id of schemes.yaml`);
    const categories = scheme.categories.map((category) => category.id);
    if (!categories.includes(is)) return at(`unknown category "${is}" of scheme "${id}"; expected one of ${categories.join(', ')}`, 'is');
    const ruled = computedSchemes.includes(id);
    if (!ruled && !sign) return at('no words that decide; expected `sign`, as only a rule may decide by figures alone');
    const mistakes = sign ? signMistakes(sign, template.text, ['labels', id, 'sign']) : [];
    if (!ruled || !followRules) return mistakes;
    const given: (string | undefined)[] = [...(computed.get(id) ?? [undefined])];
    const others = given.filter((category) => category !== is);
    if (others.length === 0) return mistakes;
    const said = others.map((category) => category ?? 'no category').join(' or ');
    return [...mistakes, ...at(`the rule gives ${said} for some of its numbers; expected bounds that always make it "${is}"`, 'is')];
  });
}

/** All files together, as ids are unique across them. */
export function checkTemplates({ material, known }: ReadMaterial): Problem[] {
  const seen = new Set<string>();
  return material.templatesFiles.flatMap(({ file, templates, lineOf }) =>
    templates.flatMap((template, index) => {
      const gapMistakes = checkGaps(template);
      const twice = seen.has(template.id) ? [{ path: ['id'], message: 'stands twice; expected each id once in all files' }] : [];
      seen.add(template.id);
      const mistakes = [
        ...twice,
        ...gapMistakes,
        ...(gapMistakes.length === 0 ? checkVariety(template) : []),
        // Where schemes.yaml cannot be read, no reference to it is a mistake.
        ...(known.schemes ? checkLabels(template, material.schemes, gapMistakes.length === 0) : []),
      ];
      return mistakes.map(({ path, message }) => ({
        file,
        line: lineOf([index, ...path]),
        message: `template "${template.id}": ${message}`,
      }));
    }),
  );
}

/** The words of the cases that decide. */
export function checkShows({ material, known, lineOf }: ReadMaterial): Problem[] {
  return material.cases.flatMap((customer, index) =>
    Object.entries(customer.shows).flatMap(([scheme, words]) => {
      const unknown = known.schemes && !known.schemes.includes(scheme);
      const mistakes = unknown
        ? [{ path: ['shows', scheme], message: `unknown scheme "${scheme}"; expected an id of schemes.yaml` }]
        : signMistakes(words, customer.text, ['shows', scheme]);
      return mistakes.map(({ path, message }) => ({
        file: 'content/cases.yaml',
        line: lineOf.cases([index, ...path]),
        message: `case "${customer.id}": ${message}`,
      }));
    }),
  );
}
