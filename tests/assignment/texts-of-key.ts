/** The key of an item as texts a learner reads, and the response that a learner gives who picks these texts on any copy. */
import { correctResponse } from '../../src/interactions/correct-response.ts';
import type { DeliveredItem } from '../../src/interactions/item.ts';
import { cellId, outsideCell } from '../../src/interactions/place/cells.ts';

type Texts = { id: string; text: string }[];

/** What each id of an item reads as on the page, per kind of part. */
function textsOf(item: DeliveredItem): { parts: Texts; places: Texts } {
  const titles = (entries: readonly { id: string; title: string }[]) => entries.map(({ id, title }) => ({ id, text: title }));
  switch (item.interaction) {
    case 'choice':
      return { parts: item.options, places: [] };
    case 'order':
      return { parts: item.steps, places: [] };
    case 'match':
      return { parts: item.sources, places: item.targets };
    case 'categorize':
      return { parts: item.cards, places: titles(item.bins) };
    case 'place':
      return {
        parts: item.cards,
        places: [
          ...item.rows.values.flatMap((row) =>
            item.columns.values.map((column) => ({ id: cellId(column.id, row.id), text: `${column.title} × ${row.title}` })),
          ),
          { id: outsideCell, text: item.outside ?? '' },
        ],
      };
    case 'cloze':
      // A gap is known by where it stands in the text.
      return {
        parts: [...item.text.matchAll(/\{([^}]*)\}/g)].map(([, id], index) => ({ id: id ?? '', text: String(index) })),
        places: item.gaps.flatMap((gap) => (gap.options ?? []).map((option) => ({ id: `${gap.id}/${option.id}`, text: option.text }))),
      };
    case 'numeric':
      return { parts: item.fields.map((field, index) => ({ id: field.id, text: `${index} ${field.label}` })), places: [] };
    case 'text':
      return { parts: [], places: [] };
  }
}

const textOf = (texts: Texts, id: string) => texts.find((entry) => entry.id === id)?.text ?? id;
const idOf = (texts: Texts, text: string) => texts.find((entry) => entry.text === text)?.id ?? text;

/** The right response to `keyed`, given on `shown` by someone who sees texts only. */
export function responseByTexts(keyed: DeliveredItem, shown: DeliveredItem): unknown {
  const key = correctResponse(keyed);
  const [from, to] = [textsOf(keyed), textsOf(shown)];
  if (Array.isArray(key)) return key.map((id) => idOf(to.parts, textOf(from.parts, id)));
  if (key === null) return { answer: 'An answer', ticked: [] };
  return Object.fromEntries(
    Object.entries(key as Record<string, string>).map(([part, given]) => {
      const there = idOf(to.parts, textOf(from.parts, part));
      if (keyed.interaction === 'numeric') return [there, given];
      if (keyed.interaction !== 'cloze') return [there, idOf(to.places, textOf(from.places, given))];
      const chosen = keyed.gaps.find((gap) => gap.id === part)?.options !== undefined;
      if (!chosen) return [there, given];
      const text = textOf(from.places, `${part}/${given}`);
      const found = to.places.find((entry) => entry.id.startsWith(`${there}/`) && entry.text === text);
      return [there, found?.id.slice(there.length + 1) ?? 'none'];
    }),
  );
}
