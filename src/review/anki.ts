/**
 * Cards as a text file that Anki imports (Anki manual, “Importing: Text Files”, https://docs.ankiweb.net/importing/text-files.html):
 * header lines `#key:value`, fields separated by tabs, a field with tab, line end or quotation mark in quotation marks, these
 * doubled. A deck that does not exist is made; a note with the same front is updated, not doubled.
 *
 * The note type is preset for the whole file: in a column of its own an Anki in another language, where “Basic” has another name,
 * would refuse every line, while a preset it does not know is only ignored.
 */
import { fill } from '../course/strings/fill.ts';
import type { DeliveredItem } from '../interactions/item.ts';
import { keyLines } from '../interactions/key-lines.ts';
import { shuffle, shuffleAway } from '../interactions/shuffle.ts';

export interface AnkiWords {
  /** Name of the deck above those of the lessons. */
  deck: string;
  /** Before the explanation. */
  explanation: string;
  /** What is asked and what belongs there: `{label}: {answer}`. */
  pair: string;
}

/** A card with the lesson that teaches it. */
export interface AnkiCard {
  item: DeliveredItem;
  lesson: string;
}

function field(text: string): string {
  // A tab inside a text would separate fields where a program ignores quotation marks.
  const plain = text.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll('\0', '').trim();
  return /["\n]|^#/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function list(texts: readonly string[]): string {
  return texts.map((text) => `· ${text}`).join('\n');
}

const gapName = (index: number) => `[${index + 1}]`;

/** What has to be seen besides the task. Everything is mixed, as the order in which it was written may be the key. */
function given(item: DeliveredItem): string {
  switch (item.interaction) {
    case 'choice':
      return list((item.keepOrder ? item.options : shuffle(item.options, item.id)).map(({ text }) => text));
    case 'match':
      return `${list(item.sources.map(({ text }) => text))}\n→\n${list(shuffle(item.targets, item.id).map(({ text }) => text))}`;
    case 'order':
      return list(
        shuffleAway(
          item.steps.map(({ text }) => text),
          item.id,
        ),
      );
    case 'cloze': {
      const text = item.text.replace(/\{([^}]*)\}/g, (_gap, id) => gapName(item.gaps.findIndex((gap) => gap.id === id)));
      const lists = item.gaps.flatMap(({ options, keepOrder }, index) => {
        if (!options) return [];
        const shown = keepOrder ? options : shuffle(options, `${item.id}/${index}`);
        return [`${gapName(index)} ${shown.map((option) => option.text).join(' / ')}`];
      });
      return [text, ...lists].join('\n');
    }
    case 'categorize':
      return `${list(shuffle(item.cards, item.id).map(({ text }) => text))}\n→\n${list(item.bins.map(({ title }) => title))}`;
    case 'place': {
      const { columns, rows } = item;
      const axes = [columns, rows].map(({ title, values }) => `${title}: ${values.map((value) => value.title).join(' / ')}`);
      return [list(shuffle(item.cards, item.id).map(({ text }) => text)), '→', ...axes].join('\n');
    }
    case 'numeric':
      return list(item.fields.map(({ label, unit }) => (unit === undefined ? label : `${label} (${unit})`)));
    case 'text':
      return '';
  }
}

function front(item: DeliveredItem): string {
  const { card } = item;
  const facts = card ? [`${card.seller} ${card.text}`, ...card.facts.map(({ label, value }) => `${label}: ${value}`)] : [];
  return [...facts, item.context ?? '', item.stem, given(item)].filter((text) => text !== '').join('\n');
}

function answers(item: DeliveredItem, words: AnkiWords): string[] {
  if (item.interaction === 'choice') return item.options.filter(({ correct }) => correct).map(({ text }) => text);
  return keyLines(item).map(({ label, answer = '' }, index) => {
    if (item.interaction === 'cloze') return `${gapName(index)} ${answer}`;
    return answer === '' ? label : fill(words.pair, { label, answer });
  });
}

function back(item: DeliveredItem, words: AnkiWords): string {
  return [...answers(item, words), '', fill(words.pair, { label: words.explanation, answer: item.explanation })].join('\n');
}

/** Names of decks are parted by `::`; a name must not part itself. */
const deckName = (name: string) => name.replaceAll('::', ':');

/** The text of the file. */
export function ankiText(cards: readonly AnkiCard[], words: AnkiWords): string {
  const head = ['#separator:tab', '#html:false', '#notetype:Basic', '#columns:Deck\tTags\tFront\tBack', '#deck column:1', '#tags column:2'];
  const lines = cards.map(({ item, lesson }) =>
    [`${deckName(words.deck)}::${deckName(lesson)}`, `zhike ${item.objective}`, front(item), back(item, words)].map(field).join('\t'),
  );
  return [...head, ...lines].map((line) => `${line}\n`).join('');
}
