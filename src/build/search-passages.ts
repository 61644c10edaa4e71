/**
 * Cuts finished pages into the passages that search finds: a lesson into its sections, the glossary into its entries.
 *
 * Who searches wants the paragraph, not a page of ten screens. A passage is also the right measure for “these words stand
 * together”: on a whole lesson nearly all words of the course do.
 */
import { withoutBase } from '../course/base.ts';

export interface Passage {
  /** Path of the page, with the anchor of the entry for an entry of a list. */
  readonly page: string;
  /** Address of the passage itself. */
  readonly url: string;
  readonly kind: string;
  /** Title of the module, for lessons. */
  readonly module: string | undefined;
  readonly title: string;
  /** The heading it stands under; empty for what stands before the first. */
  readonly heading: string;
  /** Its paragraphs, headings left out. */
  readonly text: readonly string[];
  /** The one sentence that answers who asks for this page by name: a definition, a deciding question. */
  readonly answer: string | undefined;
}

const voidTags = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** Tags inside a line of text; every other tag ends the line. */
const inlineTags = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'code',
  'em',
  'i',
  'kbd',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
  'var',
]);
const silentTags = new Set(['svg', 'script', 'style', 'noscript', 'template']);
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
    if (hex || decimal) return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10));
    return entities[name] ?? whole;
  });
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return found ? decode(found[1] ?? '') : undefined;
}

interface Part {
  anchor: string;
  heading: string;
  /** Whether this part is an entry of a list, found as a page of its own. */
  isEntry: boolean;
  lines: string[];
  answer: string | undefined;
}

/** What is being read at one depth of the page. */
interface Open {
  tag: string;
  silent: boolean;
  field: 'heading' | 'title' | 'answer' | undefined;
  entry: boolean;
}

interface Read {
  title: string;
  parts: Part[];
  filters: Map<string, string>;
}

/** Reads `<main>` of a page. The pages are our own and well formed, so no full HTML parser is needed. */
function readMain(main: string): Read {
  const read: Read = { title: '', parts: [{ anchor: '', heading: '', isEntry: false, lines: [], answer: undefined }], filters: new Map() };
  const open: Open[] = [];
  let line = '';
  const part = () => read.parts.at(-1) as Part;
  const endLine = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    line = '';
    if (text === '') return;
    const field = open.findLast((element) => element.field)?.field;
    if (field === 'title') read.title = text;
    else if (field === 'heading') part().heading = text;
    else {
      part().lines.push(text);
      if (field === 'answer') part().answer = text;
    }
  };
  for (const [token] of main.matchAll(/<!--.*?-->|<\/?[a-z][^\s/>]*(?:[^>"]|"[^"]*")*>|[^<]+/gis)) {
    if (token.startsWith('<!--')) continue;
    if (!token.startsWith('<')) {
      if (!open.some((element) => element.silent)) line += decode(token);
      continue;
    }
    const tag = (/^<\/?([^\s/>]+)/.exec(token)?.[1] ?? '').toLowerCase();
    if (!inlineTags.has(tag)) endLine();
    if (token.startsWith('</')) {
      const from = open.findLastIndex((element) => element.tag === tag);
      if (from >= 0) open.length = from;
      continue;
    }
    const [name, value] = (attribute(token, 'data-pagefind-filter') ?? '').split(/:(.*)/s);
    if (name && value) read.filters.set(name, value);
    if (voidTags.has(tag) || token.endsWith('/>')) continue;
    const silent =
      silentTags.has(tag) || attribute(token, 'data-pagefind-ignore') !== undefined || attribute(token, 'hidden') !== undefined;
    const hidden = silent || open.some((element) => element.silent);
    const meta = attribute(token, 'data-pagefind-meta');
    const id = /^h[23]$/.test(tag) && !hidden ? attribute(token, 'id') : undefined;
    if (id !== undefined) {
      const isEntry = open.some((element) => element.entry);
      read.parts.push({ anchor: id, heading: '', isEntry, lines: [], answer: undefined });
    }
    const field = meta === 'title' ? 'title' : meta === 'answer' ? 'answer' : id === undefined ? undefined : 'heading';
    open.push({ tag, silent, field, entry: tag === 'article' && /\sclass="entry"/.test(token) });
  }
  endLine();
  return read;
}

/** A place as one passage: what it is called, and what it is for. */
function summaryOf(html: string, main: string, path: string): Passage {
  const { filters } = readMain(main);
  const [title = ''] = readMain(/<h1\b.*?<\/h1>/s.exec(main)?.[0] ?? '').parts.flatMap(({ lines }) => lines);
  const description = attribute(/<meta name="description"[^>]*>/.exec(html)?.[0] ?? '', 'content') ?? '';
  const kind = filters.get('kind') ?? '';
  return { page: path, url: path, kind, module: undefined, title, heading: '', text: [description], answer: description };
}

/**
 * The passages of one finished page; none when it is not marked for search.
 * @param html the finished page
 * @param path its path, ending with a slash
 */
export function passagesOf(html: string, path: string): Passage[] {
  const [, marks = '', main] = /<main\b([^>]*\sdata-pagefind-body\b[^>]*)>(.*)<\/main>/s.exec(html) ?? [];
  if (main === undefined) return [];
  if (attribute(`${marks}>`, 'data-pagefind-body') === 'summary') return [summaryOf(html, main, path)];
  const { title, parts, filters } = readMain(main);
  return parts
    .filter((part) => part.lines.length > 0)
    .map((part) => {
      const url = part.anchor === '' ? path : `${path}#${part.anchor}`;
      return {
        page: part.isEntry ? url : path,
        url,
        kind: filters.get('kind') ?? '',
        module: filters.get('module'),
        title: part.isEntry ? part.heading : title,
        heading: part.isEntry ? '' : part.heading,
        text: part.lines,
        answer: part.answer,
      };
    });
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A passage as the small page that Pagefind indexes. */
export function passageDocument(passage: Passage, language: string): { url: string; content: string } {
  const meta = {
    title: passage.title,
    heading: passage.heading,
    page: passage.page,
    module: passage.module,
    kind: passage.kind,
    answer: passage.answer,
  };
  const kept = Object.entries(meta)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `<i data-pagefind-meta="${name}[data-v]" data-v="${escaped(value ?? '')}"></i>`);
  const heading = passage.heading === '' ? `<h1>${escaped(passage.title)}</h1>` : `<h2>${escaped(passage.heading)}</h2>`;
  const text = passage.text.map((line) => `<p>${escaped(line)}</p>`).join('');
  return {
    // Pagefind puts the site's folder in front itself.
    url: withoutBase(passage.url),
    content: `<html lang="${language}"><body><main data-pagefind-body>${kept.join('')}${heading}${text}</main></body></html>`,
  };
}
