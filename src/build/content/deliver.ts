/** Turns authored items into what a learner's page gets. Runs only while building. */
import { createHash } from 'node:crypto';
import { caseCard } from '../../course/case-card.ts';
import { type Locale, languageOf } from '../../course/locale.ts';
import type { Case } from '../../course/schemas/cases.ts';
import { stringsOf } from '../../course/strings/index.ts';
import { localise } from '../../course/text.ts';
import { encodeTyped } from '../../interactions/cloze/typed-answer.ts';
import type { DeliveredItem } from '../../interactions/item.ts';
import type { Item } from '../../interactions/item-schema.ts';
import { toTraditional } from '../traditional.ts';

const hashes = new WeakMap<Item, string>();

/** Changes with anything in the item but its examples; the same for all languages. 12 hex digits are plenty for one course. */
export function itemHash(item: Item): string {
  const known = hashes.get(item);
  if (known !== undefined) return known;
  const { examples: _examples, ...hashed } = item;
  const hash = createHash('sha256').update(JSON.stringify(hashed)).digest('hex').slice(0, 12);
  hashes.set(item, hash);
  return hash;
}

/** Accepted words in the form they travel in, with their Traditional renderings. */
function acceptedForms(words: readonly string[]): string[] {
  return [...new Set(words.flatMap((word) => [word, toTraditional(word)]).map(encodeTyped))];
}

const delivered = new WeakMap<readonly Case[], Map<Locale, WeakMap<Item, DeliveredItem>>>();

/** The item in one language, ready for the page. The checks, pools and pages ask for the same ones; each is made once. */
export function deliverItem(item: Item, locale: Locale, cases: readonly Case[]): DeliveredItem {
  const byLocale = delivered.get(cases) ?? new Map<Locale, WeakMap<Item, DeliveredItem>>();
  delivered.set(cases, byLocale);
  const byItem = byLocale.get(locale) ?? new WeakMap<Item, DeliveredItem>();
  byLocale.set(locale, byItem);
  const known = byItem.get(item) ?? makeDelivered(item, locale, cases);
  byItem.set(item, known);
  return known;
}

function makeDelivered(item: Item, locale: Locale, cases: readonly Case[]): DeliveredItem {
  const { examples: _examples, case: caseId, reserved: _reserved, ...rest } = item;
  const cut = localise(rest, languageOf(locale));
  if (cut.interaction === 'cloze') {
    cut.gaps = cut.gaps.map((gap) => ({
      ...gap,
      ...(gap.accept ? { accept: acceptedForms(gap.accept) } : {}),
      mistakes: gap.mistakes.map((mistake) => ({ ...mistake, accept: acceptedForms(mistake.accept) })),
    }));
  }
  const customer = cases.find((candidate) => candidate.id === caseId);
  return {
    ...cut,
    hash: itemHash(item),
    ...(customer ? { card: caseCard(customer, locale, stringsOf(locale).case) } : {}),
  } as DeliveredItem;
}
