/** Mistakes in the YAML itself, in words that say what to do. */
import { type Document, isScalar, visit, type YAMLError } from 'yaml';

/** A place in the text and what is wrong there. */
export interface SyntaxMistake {
  offset: number;
  message: string;
}

/** Where the text begins whose quotation mark is missed at `end`; the parser notices only at the end of the file. */
function openQuote(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Scalar(_, scalar) {
      const quoted = isScalar(scalar) && (scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE');
      if (quoted && scalar.range && scalar.range[0] < end && scalar.range[1] >= end) start = scalar.range[0];
    },
  });
  return start;
}

/** Whether the line at a place holds two colons that YAML takes for the ends of field names. */
function hasTwoFields(text: string, offset: number): boolean {
  const end = text.indexOf('\n', offset);
  const line = text.slice(text.lastIndexOf('\n', offset) + 1, end === -1 ? undefined : end);
  return /:\s.*:(?:\s|$)/.test(line);
}

function word(error: YAMLError, document: Document, text: string): SyntaxMistake {
  const [offset] = error.pos;
  const parser = (error.message.split('\n')[0] ?? '').replace(/\s*at line \d+, column \d+:?$/, '');
  if (parser.startsWith('Missing closing')) {
    return { offset: openQuote(document, offset), message: 'a quotation mark begins a text; expected another at its end' };
  }
  if (parser.startsWith('Implicit map keys'))
    return { offset, message: 'words without a field; expected a field name, a colon and a space before them' };
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        offset,
        message: hasTwoFields(text, offset)
          ? 'two colons in one line; expected quotes around a text with a colon and a space in it'
          : 'a value, and lines below it that are indented further; expected those lines to begin where this field does',
      };
    case 'TAB_AS_INDENT':
      return { offset, message: 'a tab at the beginning of a line; expected spaces' };
    case 'DUPLICATE_KEY':
      return { offset, message: 'a field that stands twice; expected each field once' };
    default:
      return {
        offset,
        message: `not valid YAML (${parser}); expected the indentation of the lines around, closed brackets, and quotes around a text with special characters`,
      };
  }
}

/** References such as `*quiz` to anchors that do not exist before them. */
function danglingAliases(document: Document): SyntaxMistake[] {
  const found: SyntaxMistake[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return;
      found.push({ offset: alias.range?.[0] ?? 0, message: `*${alias.source} refers to nothing; expected &${alias.source} before it` });
    },
  });
  return found;
}

/** Why a text cannot be read. Of several errors only the first counts: the others are mostly what it does to the lines below. */
export function syntaxMistakes(document: Document.Parsed, text: string): SyntaxMistake[] {
  const first = document.errors[0];
  return first ? [word(first, document, text)] : danglingAliases(document);
}
