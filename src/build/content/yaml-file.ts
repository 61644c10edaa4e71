/** Reads a YAML text by a schema, so that every mistake comes with its line. */
import { type Document, isMap, isNode, isPair, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

type Path = readonly PropertyKey[];

export interface YamlFile<T> {
  /** Undefined when there were mistakes. */
  value: T | undefined;
  problems: Problem[];
  /** Line of what stands at a path, or of the nearest thing around it. */
  lineOf: (path: Path) => number;
}

function nodeAt(document: Document, path: Path): Node | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return document.contents as Node | null;
}

/** Where the key of a map entry stands; an issue with a whole value is better shown there than at its first child. */
function keyOffset(document: Document, path: Path): number | undefined {
  const parent = document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(key));
  return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
}

function wordIssue(issue: z.core.$ZodIssue): string {
  const where = issue.path.length > 0 ? `\`${issue.path.filter((step) => typeof step === 'string').join('.') || issue.path.join('.')}\`` : 'the file';
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    const last = issue.path.at(-1);
    if (last === 'zh' || last === 'en') return `missing language: ${where} needs both \`zh\` and \`en\``;
    return `missing: ${where} is required (${issue.expected})`;
  }
  if (issue.code === 'unrecognized_keys') return `unknown field in ${where}: ${issue.keys.join(', ')}; see content/README.md for the fields`;
  if (issue.code === 'invalid_union' && issue.path.length === 0) return `${where}: ${issue.message}`;
  if (issue.code === 'invalid_union' && 'discriminator' in issue) {
    return `${where}: unknown interaction; expected choice, match, order, cloze, categorize, place, numeric or text`;
  }
  return `${where}: ${issue.message}`;
}

/**
 * Parses and checks.
 * @param file path for messages
 * @param text the YAML
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): YamlFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  const lineOf = (path: Path): number => {
    const offset = keyOffset(document, path) ?? nodeAt(document, path)?.range?.[0] ?? 0;
    return lines.linePos(offset).line;
  };
  const problems: Problem[] = document.errors.map((error) => ({
    file,
    line: error.linePos?.[0].line ?? 1,
    message: `not valid YAML: ${error.message.split('\n')[0]}`,
  }));
  if (problems.length > 0) return { value: undefined, problems, lineOf };
  const result = schema.safeParse(document.toJS(), { reportInput: true });
  if (result.success) return { value: result.data, problems, lineOf };
  return {
    value: undefined,
    problems: result.error.issues.map((issue) => ({ file, line: lineOf(issue.path), message: wordIssue(issue) })),
    lineOf,
  };
}
