/** Reads a YAML text by a schema, so that every mistake comes with its line. */
import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type WordedIssue, wordIssue } from './issue-words.ts';
import type { Problem } from './problem.ts';
import { syntaxMistakes } from './syntax-words.ts';

type Path = readonly PropertyKey[];

export interface YamlFile<T> {
  /** Without the entries that have mistakes; undefined when nothing of it can be used. */
  value: T | undefined;
  /** Whether nothing was left out. */
  complete: boolean;
  /** Ids of all entries, also of those left out; undefined when the text cannot be read at all. */
  ids: readonly string[] | undefined;
  problems: Problem[];
  /** Line of what stands at a path of `value`, or of the nearest thing around it. */
  lineOf: (path: Path) => number;
}

interface Source<T> {
  /** Path for messages. */
  file: string;
  text: string;
  schema: z.ZodType<T>;
  /** Where the list is whose entries stand for themselves: one with mistakes is left out, so the others are still checked. */
  list?: readonly [] | readonly [string];
  /** Turns an entry of the list into what the schema knows; one with mistakes is left out. */
  prepare?: (entry: unknown) => { entry: unknown; mistakes: WordedIssue[] };
}

/** Where a value begins; a map's entry begins at its key. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent) ? parent.items.find((item) => isPair(item) && String(item.key) === String(key)) : undefined;
    const node = pair ? pair.key : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function entriesOf(data: unknown, list: readonly string[]): unknown[] | undefined {
  const field = list[0];
  const entries = field === undefined ? data : (data as Record<string, unknown> | null)?.[field];
  return Array.isArray(entries) ? entries : undefined;
}

function idsOf(entries: readonly unknown[]): string[] {
  return entries.flatMap((entry) =>
    typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? [entry.id] : [],
  );
}

/** A value of the wrong kind also fails tests of its size; the kind says enough. */
function withoutEchoes(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const wrongKind = new Set(issues.flatMap((issue) => (issue.code === 'invalid_type' ? [issue.path.join()] : [])));
  return issues.filter((issue) => issue.code === 'invalid_type' || !wrongKind.has(issue.path.join()));
}

/** Parses and checks. */
export function readYaml<T>({ file, text, schema, list, prepare }: Source<T>): YamlFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const lineOf = (path: Path) => lineAt(offsetOf(document, path));
  const syntax = syntaxMistakes(document, text).map(({ offset, message }) => ({ file, line: lineAt(offset), message }));
  if (syntax.length > 0) return { value: undefined, complete: false, ids: undefined, problems: syntax, lineOf };

  const data: unknown = document.toJS();
  const written = list && entriesOf(data, list);
  const ids = written && idsOf(written);
  const prepared = written?.map((entry) => (prepare ? prepare(entry) : { entry, mistakes: [] }));
  const entries = prepared?.map(({ entry }) => entry);
  const withEntries = (kept: unknown[]) => (list?.[0] === undefined ? kept : { ...(data as object), [list[0]]: kept });
  const unprepared = new Set(prepared?.flatMap(({ mistakes }, index) => (mistakes.length > 0 ? [index] : [])));
  const result = schema.safeParse(entries ? withEntries(entries) : data, { reportInput: true });
  if (result.success && unprepared.size === 0) return { value: result.data, complete: true, ids, problems: [], lineOf };
  const depth = list?.length ?? 0;
  const entryOf = (path: Path) => (entries ? path[depth] : undefined);
  const issues = (result.error?.issues ?? []).filter(({ path }) => !unprepared.has(entryOf(path) as number));
  const problems = [
    ...withoutEchoes(issues).flatMap(wordIssue),
    ...(prepared ?? []).flatMap(({ mistakes }, index) =>
      mistakes.map(({ path, message }) => ({ path: [...(list ?? []), index, ...path], message })),
    ),
  ].map(({ path, message }) => ({ file, line: lineOf(path), message }));
  if (!list || !entries) return { value: undefined, complete: false, ids, problems, lineOf };

  const wrong = new Set<PropertyKey | undefined>([...unprepared, ...issues.map(({ path }) => entryOf(path))]);
  const kept = [...entries.keys()].filter((index) => !wrong.has(index));
  const rest = schema.safeParse(withEntries(kept.map((index) => entries[index])));
  const asWritten = (path: Path): Path => path.map((step, at) => (at === depth && typeof step === 'number' ? (kept[step] ?? step) : step));
  return { value: rest.data, complete: false, ids, problems, lineOf: (path) => lineOf(asWritten(path)) };
}
