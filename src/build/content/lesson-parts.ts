/** The named parts of a lesson or a sheet, and how they are found in its text. */

interface PartRule {
  /** Attributes it needs. */
  needs: readonly string[];
  /** Attributes it may have besides. */
  may: readonly string[];
  /** Whether words stand between `<Name>` and `</Name>`. */
  holdsText: boolean;
}

/** All parts there are; the layout hands them in. */
const partRules: Readonly<Record<string, PartRule>> = {
  Passage: { needs: ['objective'], may: [], holdsText: false },
  Term: { needs: ['id'], may: [], holdsText: true },
  Item: { needs: ['id'], may: [], holdsText: false },
  Figure: { needs: ['name'], may: [], holdsText: true },
  Case: { needs: ['id'], may: [], holdsText: false },
  Note: { needs: ['kind'], may: ['source'], holdsText: true },
  Example: { needs: ['title'], may: [], holdsText: true },
  Mistakes: { needs: [], may: [], holdsText: true },
  Summary: { needs: [], may: [], holdsText: true },
};

/** A file of prose is a lesson or a look-up sheet. */
export type ProseKind = 'lesson' | 'sheet';

/** Parts each kind may use. A sheet is looked at, not worked through: it has no exercises and no objectives. */
const partsOf: Readonly<Record<ProseKind, readonly string[]>> = {
  lesson: Object.keys(partRules),
  sheet: ['Term', 'Figure', 'Note', 'Example'],
};

export interface LessonPart {
  name: string;
  attributes: Record<string, string>;
  line: number;
}

/** What is wrong in a line. */
export interface LessonMistake {
  line: number;
  message: string;
}

/** A part's tag; `<Name …>`, `</Name>` or `<Name … />`. */
export const partTag = /<(\/?)([A-Za-z]\w*)((?:\s+[\w-]+="[^"]*")*)\s*(\/?)>/;
const tag = new RegExp(partTag, 'y');
const attribute = /([\w-]+)="([^"]*)"/g;

/** Everything that MDX reads as text whatever stands in it, replaced by blanks so that places stay: code, and what is escaped. */
export function blankLiteral(text: string): string {
  return text.replace(/```[\s\S]*?```|`[^`\n]*`|\\[<>{}]/g, (literal) => literal.replace(/[^\n]/g, ' '));
}

function attributeMistakes(name: string, rule: PartRule, attributes: Record<string, string>): string[] {
  const known = [...rule.needs, ...rule.may];
  const listed = known.length > 0 ? known.join(', ') : 'none';
  return [
    ...rule.needs
      .filter((needed) => !Object.hasOwn(attributes, needed))
      .map((needed) => `<${name}> has no ${needed}; expected <${name} ${needed}="…">`),
    ...Object.keys(attributes)
      .filter((given) => !known.includes(given))
      .map((given) => `<${name}> has an unknown attribute ${given}; expected: ${listed}`),
  ];
}

/** Finds the parts in a text. Whatever else MDX would take for markup or code is a mistake. */
export function findParts(
  text: string,
  kind: ProseKind,
  lineAt: (offset: number) => number,
): { parts: LessonPart[]; mistakes: LessonMistake[] } {
  const parts: LessonPart[] = [];
  const mistakes: LessonMistake[] = [];
  const open: LessonPart[] = [];
  for (const { index, 0: sign } of text.matchAll(/[<{]/g)) {
    const line = lineAt(index);
    const at = (message: string) => mistakes.push({ line, message });
    if (sign === '{') {
      at(`a ${kind} holds no code, and { begins code; expected \\{ for the character itself`);
      continue;
    }
    tag.lastIndex = index;
    const found = tag.exec(text);
    if (!found) {
      const start = text.slice(index, index + 20).split('\n')[0];
      at(
        `cannot read "${start}…"; expected a part such as ${kind === 'lesson' ? '<Item id="…" />' : '<Term id="…">'}, or \\< for the character itself`,
      );
      continue;
    }
    const [, slash, name = '', written = '', selfClosing] = found;
    const rule = partsOf[kind].includes(name) ? partRules[name] : undefined;
    if (!rule) {
      if (slash === '') at(`unknown part <${name}>; expected one of ${partsOf[kind].join(', ')}`);
    } else if (slash === '/') {
      if (open.at(-1)?.name === name) open.pop();
      else at(`</${name}> closes nothing; expected <${name}> before it, and parts closed in the order they were opened`);
    } else {
      const part = {
        name,
        attributes: Object.fromEntries([...written.matchAll(attribute)].map((pair) => [pair[1] ?? '', pair[2] ?? ''])),
        line,
      };
      parts.push(part);
      for (const message of attributeMistakes(name, rule, part.attributes)) at(message);
      if (selfClosing === '' && rule.holdsText) open.push(part);
      else if (selfClosing === '') at(`<${name}> holds no text; expected <${name} … />`);
    }
  }
  for (const part of open) mistakes.push({ line: part.line, message: `<${part.name}> is not closed; expected </${part.name}> after it` });
  return { parts, mistakes };
}
