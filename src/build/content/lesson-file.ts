/** What the checks and the pages need to know of a lesson or a sheet besides its prose: parts, headings, links, by line. */
import GithubSlugger from 'github-slugger';
import { type LessonFrontMatter, lessonFrontMatterSchema } from '../../course/schemas/lesson-front-matter.ts';
import { blankLiteral, findParts, type LessonPart, type ProseKind } from './lesson-parts.ts';
import { type ProseLine, proseLines } from './lesson-prose.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './yaml-file.ts';

interface LessonHeading {
  depth: number;
  text: string;
  line: number;
}

/** A text with named parts. */
export interface ProseFile {
  parts: LessonPart[];
  headings: LessonHeading[];
  /** Links inside the site, as written. */
  links: { target: string; line: number }[];
  /** Lines that are ticked off: `- [ ] …`. */
  ticks: { line: number; words: string }[];
  /** Its words, line by line, without the front matter. */
  prose: ProseLine[];
  problems: Problem[];
}

export interface LessonFile extends ProseFile {
  frontMatter: LessonFrontMatter | undefined;
  /** Line of a field of the front matter. */
  frontMatterLine: (field: string) => number;
}

const frontMatterPattern = /^---\n([\s\S]*?\n)---\n/;

function readFrontMatter(file: string, text: string): Pick<LessonFile, 'frontMatter' | 'frontMatterLine' | 'problems'> {
  const found = frontMatterPattern.exec(text);
  if (!found) {
    const problem = { file, line: 1, message: 'no front matter; expected a line ---, then description and facts, then a line ---' };
    return { frontMatter: undefined, frontMatterLine: () => 1, problems: [problem] };
  }
  const read = readYaml({ file, text: found[1] ?? '', schema: lessonFrontMatterSchema });
  return {
    frontMatter: read.value,
    frontMatterLine: (field) => read.lineOf([field]) + 1,
    problems: read.problems.map((problem) => ({ ...problem, line: problem.line + 1 })),
  };
}

/** The plain words of a heading, as the anchor is made from. */
export function headingText(markdown: string): string {
  return markdown
    .replace(/<[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .trim();
}

const titleComesFrom: Readonly<Record<ProseKind, string>> = { lesson: 'course.yaml', sheet: 'sheets.yaml' };

/** Reads a text whose front matter, if any, is blanked out. */
function readProse(file: string, body: string, kind: ProseKind): ProseFile {
  const lineAt = (offset: number) => body.slice(0, offset).split('\n').length;
  const readable = blankLiteral(body);

  const { parts, mistakes } = findParts(readable, kind, lineAt);
  const headings = [...body.matchAll(/^(#{1,6})\s+(.*)$/gm)].map(({ index, 1: marks = '', 2: words = '' }) => ({
    depth: marks.length,
    text: headingText(words),
    line: lineAt(index),
  }));
  const links: ProseFile['links'] = [];
  for (const { index, 1: target = '' } of readable.matchAll(/\]\(([^)\s]*)(?:\s+"[^"]*")?\)/g)) {
    const line = lineAt(index);
    if (/^[/#]/.test(target)) links.push({ target, line });
    else if (!/^(?:https?|mailto):/.test(target)) {
      mistakes.push({ line, message: `unknown kind of link "${target}"; expected /path/ of a page, #anchor of this one, or https://…` });
    }
  }
  for (const { index } of readable.matchAll(/^(?:import|export)\s/gm)) {
    mistakes.push({ line: lineAt(index), message: `a ${kind} holds no code; expected no line that begins with import or export` });
  }
  for (const heading of headings.filter(({ depth }) => depth !== 2 && depth !== 3)) {
    mistakes.push({
      line: heading.line,
      message: `a heading of level ${heading.depth}; expected ## or ###, as the title comes from ${titleComesFrom[kind]}`,
    });
  }
  const ticks = [...readable.matchAll(/^[ \t]*[-*+]\s+\[[ xX]\]\s.*$/gm)].map(({ index, 0: words }) => ({ line: lineAt(index), words }));
  return { parts, headings, links, ticks, prose: proseLines(body), problems: mistakes.map((mistake) => ({ file, ...mistake })) };
}

/** Reads a lesson file. */
export function readLessonFile(file: string, text: string): LessonFile {
  const { problems, ...frontMatter } = readFrontMatter(file, text);
  const prose = readProse(
    file,
    text.replace(frontMatterPattern, (matter) => matter.replace(/[^\n]/g, ' ')),
    'lesson',
  );
  return { ...frontMatter, ...prose, problems: [...problems, ...prose.problems] };
}

/** Reads a sheet. Its title and summary stand in sheets.yaml, so it has no front matter. */
export function readSheetFile(file: string, text: string): ProseFile {
  const prose = readProse(file, text, 'sheet');
  const mistakes: Problem[] = [];
  if (text.startsWith('---\n')) {
    mistakes.push({ file, line: 1, message: 'front matter; expected none, as title and summary come from sheets.yaml' });
  }
  for (const { line, words } of prose.ticks) {
    if (/<Term\b|\]\(/.test(words)) {
      mistakes.push({ file, line, message: 'a line to tick that holds a link; expected plain words, as a tap on them sets the tick' });
    }
    if (/\[[xX]\]/.test(words)) mistakes.push({ file, line, message: 'a line that is ticked already; expected - [ ]' });
  }
  return { ...prose, problems: [...prose.problems, ...mistakes] };
}

/** Anchors of headings, in order. Both languages use those made from the English headings. */
export function headingAnchors(englishHeadings: readonly { text: string }[]): string[] {
  const slugger = new GithubSlugger();
  return englishHeadings.map((heading) => slugger.slug(heading.text));
}
