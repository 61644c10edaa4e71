/**
 * Reads own items from YAML (JSON is YAML too): the course's own item files (`content/README.md`), in both languages or in
 * one, a list of items, or a single item. More is forgiven than in the course: ids of parts may lack, an option may be a
 * plain text, a bin may be named by its title, texts need no quotes.
 *
 * What stands in the file is taken as written: `text: 1.50` stays “1.50” and `no` stays “no”, because everything is read as
 * text and only fields that are numbers or flags are made so.
 */
import { type Document, isMap, isNode, isPair, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { findUnsafe } from '../assignment/unsafe-content.ts';
import type { Language } from '../course/locale.ts';
import { completeItem } from './complete-item.ts';
import { Collector, type ImportOptions, type ImportResult, sizeProblem } from './import-result.ts';
import { isOwnItemId } from './own-item.ts';
import { changed, type ImportProblem, leftOut } from './problem.ts';

type Path = readonly (string | number)[];
type Group = Record<string, unknown>;

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where a value begins; a map's entry begins at its key. Of a path that is not there, what is nearest around it. */
function offsetOf(document: Document.Parsed<ParsedNode>, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent) ? parent.items.find((entry) => isPair(entry) && String(entry.key) === String(key)) : undefined;
    const node = pair ? pair.key : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

interface ParsedYaml {
  data: unknown;
  lineOf: (path: Path) => number;
  /** Line of the first mistake, and what stands there. */
  mistake: { line: number; near: string } | null;
}

function parse(text: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    merge: true,
    schema: 'failsafe',
    uniqueKeys: true,
    logLevel: 'silent',
    // They quote the line for every error: a long line full of errors would take minutes.
    prettyErrors: false,
  });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const lineOf = (path: Path) => lineAt(offsetOf(document, path));
  const mistakeAt = (offset: number) => {
    const line = lineAt(offset);
    return { line, near: (text.split('\n')[line - 1] ?? '').trim().slice(0, 60) };
  };
  const error = document.errors[0];
  if (error) return { data: undefined, lineOf, mistake: mistakeAt(error.pos[0]) };
  try {
    return { data: document.toJS() as unknown, lineOf, mistake: null };
  } catch {
    // References to nothing, or so many that they unfold to a flood.
    return { data: undefined, lineOf, mistake: mistakeAt(0) };
  }
}

const numbers = new Set(['difficulty', 'value', 'tolerance', 'columnCredit']);
const flags = new Set(['correct', 'multiple', 'keepOrder']);

function isLanguagePair(value: Group): boolean {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.length <= 2 && keys.every((key) => key === 'zh' || key === 'en');
}

/** In one language, with numbers and flags; `outside` is a flag on cards and a title on boards. */
function localised(value: unknown, language: Language, key = '', inCards = false): unknown {
  if (Array.isArray(value)) return value.map((entry) => localised(entry, language, key, key === 'cards'));
  if (isGroup(value)) {
    if (isLanguagePair(value)) return localised(value[language] ?? Object.values(value)[0], language, key, inCards);
    return Object.fromEntries(Object.entries(value).map(([inner, part]) => [inner, localised(part, language, inner, inCards)]));
  }
  if (typeof value !== 'string') return value;
  if (numbers.has(key) && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(value.trim())) return Number(value);
  if (flags.has(key) || (key === 'outside' && inCards)) {
    if (/^(true|yes|是|对)$/i.test(value.trim())) return true;
    if (/^(false|no|否|错|)$/i.test(value.trim())) return false;
  }
  return value;
}

const plainParts: Record<string, 'text' | 'title'> = {
  options: 'text',
  targets: 'text',
  steps: 'text',
  checklist: 'text',
  bins: 'title',
  values: 'title',
};

/** Parts that are only a text. */
function unfolded(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const field = Object.hasOwn(plainParts, key) ? plainParts[key] : undefined;
    return value.map((entry) => (field !== undefined && typeof entry === 'string' ? { [field]: entry } : unfolded(entry)));
  }
  if (!isGroup(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([inner, part]) => [inner, unfolded(part, inner)]));
}

/** The id of the place that has this id, or, where none has, this title. */
function placeId(places: unknown, named: unknown): unknown {
  if (!Array.isArray(places) || typeof named !== 'string') return named;
  const groups = places.filter(isGroup);
  if (groups.some((place) => place['id'] === named)) return named;
  return groups.find((place) => (place['title'] ?? place['text']) === named)?.['id'] ?? named;
}

/** Cards and sources whose places are named by title. */
function withPlaceIds(item: Group): Group {
  const resolve = (list: unknown, fields: Record<string, unknown>) =>
    Array.isArray(list)
      ? list.map((part: unknown) => {
          if (!isGroup(part)) return part;
          const named = Object.entries(fields).filter(([field]) => Object.hasOwn(part, field));
          return { ...part, ...Object.fromEntries(named.map(([field, places]) => [field, placeId(places, part[field])])) };
        })
      : list;
  const valuesOf = (axis: unknown) => (isGroup(axis) ? axis['values'] : undefined);
  if (item['interaction'] === 'match') return { ...item, sources: resolve(item['sources'], { target: item['targets'] }) };
  if (item['interaction'] === 'categorize') return { ...item, cards: resolve(item['cards'], { bin: item['bins'] }) };
  if (item['interaction'] === 'place') {
    return { ...item, cards: resolve(item['cards'], { column: valuesOf(item['columns']), row: valuesOf(item['rows']) }) };
  }
  return item;
}

/** Fields of the course's own files that own items have no use for; of these only the card changes what learners see. */
const unused = ['examples', 'case', 'hash', 'card'];

function readEntry(value: unknown, language: Language, options: ImportOptions): { raw: unknown; unused: string[] } {
  if (!isGroup(value)) return { raw: value, unused: [] };
  const used = Object.fromEntries(Object.entries(value).filter(([key]) => !unused.includes(key)));
  const item = completeItem(unfolded(localised(used, language))) as Group;
  const { id } = item;
  // An id that is not one of ours could be that of an item of the course: it is a name.
  const named = item['name'] === undefined && typeof id === 'string' && !isOwnItemId(id) ? { name: id.slice(0, 200) } : {};
  const raw = withPlaceIds({ ...item, ...named, id: isOwnItemId(id) ? id : options.newId() });
  return { raw, unused: ['case', 'card'].filter((field) => Object.hasOwn(value, field)) };
}

/** The list of items in what was read, with the path to it; null when there is none. */
function listIn(data: unknown): { entries: unknown[]; path: Path } | null {
  if (Array.isArray(data)) return { entries: data, path: [] };
  if (!isGroup(data)) return null;
  if (Array.isArray(data['items'])) return { entries: data['items'], path: ['items'] };
  return 'interaction' in data || 'stem' in data ? { entries: [data], path: [] } : null;
}

function excerptOf(value: unknown, language: Language): string {
  const stem = isGroup(value) ? localised(value['stem'] ?? value['id'] ?? '', language) : value;
  return typeof stem === 'string' ? stem : '';
}

/** Reads what was parsed. @param before lines of the text before this piece */
function readData(parsed: ParsedYaml, before: number, language: Language, options: ImportOptions, collector: Collector): void {
  const unsafe = findUnsafe(parsed.data);
  const list = unsafe ? null : listIn(parsed.data);
  if (list === null) {
    collector.add(leftOut('yaml-shape', before + 1, ''));
    return;
  }
  const isSingle = isGroup(parsed.data) && list.path.length === 0;
  for (const [index, entry] of list.entries.entries()) {
    const path = isSingle ? [] : [...list.path, index];
    const line = before + parsed.lineOf(path);
    const excerpt = excerptOf(entry, language);
    const { raw, unused: fields } = readEntry(entry, language, options);
    const noticed: ImportProblem[] = fields.map((field) =>
      changed('field-not-used', before + parsed.lineOf([...path, field]), excerpt, { field }, field),
    );
    collector.take(raw, line, excerpt, noticed, (inner) => before + parsed.lineOf([...path, ...inner]));
  }
}

/** Pieces of a list that cannot be parsed as a whole: each from its `- ` on, with the number of lines before it. */
function entriesOf(text: string): { text: string; before: number }[] {
  const lines = text.split('\n');
  const indent = /^( *)- /.exec(lines.find((line) => /^ *- /.test(line)) ?? '')?.[1];
  if (indent === undefined) return [];
  const starts = lines.flatMap((line, index) => (line.startsWith(`${indent}- `) ? [index] : []));
  return starts.map((start, order) => ({ text: lines.slice(start, starts[order + 1]).join('\n'), before: start }));
}

/**
 * Reads own items from YAML or JSON.
 * @param language of bilingual texts; where a text is in one language only, that one is taken
 */
export function readItemsYaml(text: string, language: Language, options: ImportOptions): ImportResult {
  const collector = new Collector();
  const tooLong = sizeProblem(text);
  if (tooLong) {
    collector.add(tooLong);
    return collector.result();
  }
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const whole = parse(plain);
  if (whole.mistake === null) {
    if (whole.data !== null && whole.data !== '' && whole.data !== undefined) readData(whole, 0, language, options, collector);
    return collector.result();
  }
  // One mistake must not cost the other items: what can be read entry by entry is.
  const entries = entriesOf(plain);
  if (entries.length < 2) collector.add(leftOut('yaml-syntax', whole.mistake.line, whole.mistake.near, { near: whole.mistake.near }));
  for (const entry of entries.length < 2 ? [] : entries) {
    const parsed = parse(entry.text);
    if (parsed.mistake === null) readData(parsed, entry.before, language, options, collector);
    else {
      const { line, near } = parsed.mistake;
      collector.add(leftOut('yaml-syntax', entry.before + line, near, { near }));
    }
  }
  return collector.result();
}
