/** Everything a drill can ask: cases, templates, and cards of the course’s exercises, with their labels. */
import { allLabels, computedSchemes } from '../../course/case-rules/index.ts';
import type { Scheme } from '../../course/schemas/schemes.ts';
import type { Text } from '../../course/text.ts';
import type { DeckGap, Source } from '../../practice/deck.ts';
import { labelsOverGaps } from '../../practice/template-labels.ts';
import type { Material } from '../content/material.ts';
import { templateFacts } from './template-facts.ts';

/** A source as authored: texts in both languages. */
export type AuthoredSource = Omit<Source, 'text' | 'sign' | 'why' | 'mistakes' | 'elsewhere' | 'asks' | 'gaps' | 'answer'> & {
  text: Text;
  sign?: Text;
  why?: Text;
  mistakes?: Record<string, Text>;
  elsewhere?: Text[];
  asks?: Text;
  gaps?: Record<string, { words: Text[] } | Exclude<DeckGap, { words: string[] }>>;
  answer: string;
};

/** A case or template with all its labels; `told` are those a learner can find. */
export interface LabelledCase {
  source: Omit<AuthoredSource, 'answer'>;
  /** Scheme to category. */
  labels: Readonly<Record<string, string>>;
  /** Scheme to the words that decide; undefined where figures or the whole text do. */
  told: ReadonlyMap<string, Text | undefined>;
}

/** Every case and template. */
export function labelledCases({ cases, templatesFiles }: Material): LabelledCase[] {
  const fixed = cases.map((customer): LabelledCase => {
    const labels = allLabels(customer);
    return {
      source: { id: customer.id, text: customer.text, seller: customer.seller, facts: templateFacts(customer) },
      labels,
      told: new Map(Object.keys(labels).map((scheme) => [scheme, customer.shows[scheme]])),
    };
  });
  const made = templatesFiles.flatMap(({ templates }) =>
    templates.map((template): LabelledCase => {
      const facts = templateFacts(template);
      const ruled = [...labelsOverGaps(template.gaps as Record<string, DeckGap>, facts)].flatMap(([scheme, given]): [string, string][] => {
        const [only] = given;
        return given.size === 1 && only !== undefined ? [[scheme, only]] : [];
      });
      const judged = Object.entries(template.labels).map(([scheme, { is }]) => [scheme, is]);
      return {
        source: { id: template.id, text: template.text, seller: template.seller, gaps: template.gaps, facts },
        labels: Object.fromEntries([...judged, ...ruled]),
        told: new Map(Object.entries(template.labels).map(([scheme, { sign }]) => [scheme, sign])),
      };
    }),
  );
  return [...fixed, ...made];
}

/** What a scheme’s confusions say about a case with these labels: that another scheme judges it otherwise. */
export function seenElsewhere({ confusions }: Scheme, labels: LabelledCase['labels']): { elsewhere?: Text[] } {
  const elsewhere = confusions.flatMap(({ when, zh, en }) =>
    when && Object.entries(when).every(([scheme, category]) => labels[scheme] === category) ? [{ zh, en }] : [],
  );
  return elsewhere.length > 0 ? { elsewhere } : {};
}

/** The cases of one scheme. */
export function casesOfScheme(labelled: readonly LabelledCase[], of: Scheme): AuthoredSource[] {
  const scheme = of.id;
  return labelled.flatMap(({ source, labels, told }) => {
    const answer = labels[scheme];
    if (answer === undefined || !told.has(scheme)) return [];
    const sign = told.get(scheme);
    const { facts, ...rest } = source;
    // Only rules look at the data; the card of a judged scheme would only lengthen the page.
    const needed = facts && (computedSchemes.includes(scheme) || scheme === 'source') ? { facts } : {};
    return [{ ...rest, ...needed, answer, ...(sign ? { sign } : {}), ...seenElsewhere(of, labels) }];
  });
}

/**
 * Cards of categorize items of the scheme’s modules whose bins are its categories. Bins that are no category (“not listed”)
 * and their cards are left out; where several schemes have categories of these names, the item belongs to the one with most.
 */
export function cardsOfScheme({ itemsFiles, schemes }: Material, scheme: Scheme): AuthoredSource[] {
  const inModules = (candidate: Scheme, module: string) => candidate.lessons.some((lesson) => lesson.startsWith(`${module}/`));
  const shared = (candidate: Scheme, bins: readonly { id: string }[]) =>
    bins.filter(({ id }) => candidate.categories.some((category) => category.id === id)).length;
  return [...itemsFiles.values()].flatMap(({ lesson, items }) => {
    const [module = ''] = lesson.split('/');
    return items.flatMap((item): AuthoredSource[] => {
      if (item.interaction !== 'categorize' || item.reserved !== undefined || item.context !== undefined) return [];
      const matched = shared(scheme, item.bins);
      if (matched < 2 || !inModules(scheme, module)) return [];
      if (schemes.some((other) => inModules(other, module) && shared(other, item.bins) > matched)) return [];
      const among = item.bins.map(({ id }) => id).filter((id) => scheme.categories.some((category) => category.id === id));
      return item.cards
        .filter(({ bin }) => among.includes(bin))
        .map((card) => ({
          id: `${item.id}/${card.id}`,
          answer: card.bin,
          text: card.text,
          why: card.why,
          ...(card.alsoAccept.length > 0 ? { accepts: card.alsoAccept } : {}),
          ...(Object.keys(card.mistakes).length > 0 ? { mistakes: card.mistakes } : {}),
          ...(among.length < scheme.categories.length ? { among, asks: item.stem } : {}),
        }));
    });
  });
}
