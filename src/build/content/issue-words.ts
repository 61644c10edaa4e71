/** Words for what a schema finds: what is wrong, and what is expected, as an author sees it. */
import type { z } from 'zod';

/** One mistake in a YAML text, at the path of what it is about. */
export interface WordedIssue {
  path: PropertyKey[];
  message: string;
}

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  nonoptional: 'a value',
};

/** The field names on the way, without places in lists: the line says which entry it is. */
function fieldAt(path: readonly PropertyKey[]): string {
  const names = path.filter((step) => typeof step === 'string');
  return names.length > 0 ? `\`${names.join('.')}\`` : path.length > 0 ? 'the entry' : 'the file';
}

function found(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null || value === '') return 'empty';
  if (typeof value === 'string') return value.length > 40 ? `"${value.slice(0, 40)}…"` : `"${value}"`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of fields' : `the ${typeof value} ${String(value)}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a union of fixed values takes, e.g. 1, 2, 3. */
function unionValues(issue: z.core.$ZodIssueInvalidUnion): unknown[] {
  return issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []));
}

/** What a union of plain kinds takes, e.g. a number or a text. */
function unionKinds(issue: z.core.$ZodIssueInvalidUnion): string[] {
  return issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_type' ? [kinds[inner.expected] ?? inner.expected] : []));
}

function sizeWords(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const [limit, bound] =
    issue.code === 'too_small'
      ? [issue.minimum, issue.inclusive ? 'at least' : 'more than']
      : [issue.maximum, issue.inclusive ? 'at most' : 'less than'];
  if (issue.origin === 'number' || issue.origin === 'int') return `is ${String(issue.input)}; expected ${bound} ${limit}`;
  if (issue.origin === 'array') {
    const count = Array.isArray(issue.input) ? issue.input.length : 0;
    return `has ${count} ${count === 1 ? 'entry' : 'entries'}; expected ${bound} ${limit}`;
  }
  return issue.input === ''
    ? 'is empty; expected a text'
    : `has ${String(issue.input).trim().length} characters; expected ${bound} ${limit}`;
}

function isLanguage(step: PropertyKey | undefined): boolean {
  return step === 'zh' || step === 'en';
}

function word(issue: z.core.$ZodIssue): string {
  const field = fieldAt(issue.path);
  const absent = issue.input === undefined || issue.input === null || issue.input === '';
  if (absent && isLanguage(issue.path.at(-1))) {
    const verb = issue.input === undefined ? 'has no' : 'has an empty';
    return `missing language: ${fieldAt(issue.path.slice(0, -1))} ${verb} \`${String(issue.path.at(-1))}\`; expected both \`zh\` and \`en\``;
  }
  switch (issue.code) {
    case 'invalid_type': {
      const quotes =
        issue.expected === 'string' && (typeof issue.input === 'number' || typeof issue.input === 'boolean') ? ' (put it in quotes)' : '';
      return `${field} is ${found(issue.input)}; expected ${kinds[issue.expected] ?? issue.expected}${quotes}`;
    }
    case 'invalid_value':
      return `${field} is ${found(issue.input)}; expected ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'invalid_union': {
      if (issue.discriminator !== undefined) {
        const given = isRecord(issue.input) ? issue.input[issue.discriminator] : undefined;
        const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
        return `${field} is ${found(given)}; expected one of ${options.map(String).join(', ')}`;
      }
      const values = unionValues(issue);
      if (values.length > 0) return `${field} is ${found(issue.input)}; expected one of ${values.map(String).join(', ')}`;
      return `${field} is ${found(issue.input)}; expected ${unionKinds(issue).join(' or ') || 'something else'}`;
    }
    case 'invalid_key':
      return `${fieldAt(issue.path.slice(0, -1))} has the key ${found(issue.path.at(-1))}: ${issue.issues.map((inner) => inner.message).join('; ')}`;
    case 'too_small':
    case 'too_big':
      return `${field} ${sizeWords(issue)}`;
    default:
      return `${field}${typeof issue.input === 'string' ? ` is ${found(issue.input)}` : ''}: ${issue.message}`;
  }
}

/** What an author reads; several fields that are unknown are several mistakes. */
export function wordIssue(issue: z.core.$ZodIssue): WordedIssue[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: word(issue) }];
  return issue.keys.map((key) => ({
    path: [...issue.path, key],
    message: `unknown field \`${key}\` in ${fieldAt(issue.path)}; expected ${key.includes(' ') ? 'quotes around a text with a comma' : 'a field of content/README.md'}`,
  }));
}
