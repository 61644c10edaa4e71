/** What the checks and the pages need to know of a lesson file besides its prose: parts, headings, links, by line. */
import GithubSlugger from 'github-slugger';
import { type LessonFrontMatter, lessonFrontMatterSchema } from '../../course/schemas/lesson-front-matter.ts';
import { blankLiteral, findParts, type LessonPart } from './lesson-parts.ts';
import { type ProseLine, proseLines } from './lesson-prose.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './yaml-file.ts';

interface LessonHeading {
  depth: number;
  text: string;
  line: number;
}

export interface LessonFile {
  frontMatter: LessonFrontMatter | undefined;
  /** Line of a field of the front matter. */
  frontMatterLine: (field: string) => number;
  parts: LessonPart[];
  headings: LessonHeading[];
  /** Links inside the site, as written. */
  links: { target: string; line: number }[];
  /** Its words, line by line, without the front matter. */
  prose: ProseLine[];
  problems: Problem[];
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

/** Reads a lesson file. */
export function readLessonFile(file: string, text: string): LessonFile {
  const { problems, ...frontMatter } = readFrontMatter(file, text);
  const body = text.replace(frontMatterPattern, (matter) => matter.replace(/[^\n]/g, ' '));
  const lineAt = (offset: number) => body.slice(0, offset).split('\n').length;
  const readable = blankLiteral(body);

  const { parts, mistakes } = findParts(readable, lineAt);
  const headings = [...body.matchAll(/^(#{1,6})\s+(.*)$/gm)].map(({ index, 1: marks = '', 2: words = '' }) => ({
    depth: marks.length,
    text: headingText(words),
    line: lineAt(index),
  }));
  const links: LessonFile['links'] = [];
  for (const { index, 1: target = '' } of readable.matchAll(/\]\(([^)\s]*)(?:\s+"[^"]*")?\)/g)) {
    const line = lineAt(index);
    if (/^[/#]/.test(target)) links.push({ target, line });
    else if (!/^(?:https?|mailto):/.test(target)) {
      mistakes.push({ line, message: `unknown kind of link "${target}"; expected /path/ of a page, #anchor of this one, or https://…` });
    }
  }
  for (const { index } of readable.matchAll(/^(?:import|export)\s/gm)) {
    mistakes.push({ line: lineAt(index), message: 'a lesson holds no code; expected no line that begins with import or export' });
  }
  for (const heading of headings.filter(({ depth }) => depth !== 2 && depth !== 3)) {
    mistakes.push({
      line: heading.line,
      message: `a heading of level ${heading.depth}; expected ## or ###, as the title comes from course.yaml`,
    });
  }
  return {
    ...frontMatter,
    parts,
    headings,
    links,
    prose: proseLines(body),
    problems: [...problems, ...mistakes.map((mistake) => ({ file, ...mistake }))],
  };
}

/** Anchors of headings, in order. Both languages use those made from the English headings. */
export function headingAnchors(englishHeadings: readonly { text: string }[]): string[] {
  const slugger = new GithubSlugger();
  return englishHeadings.map((heading) => slugger.slug(heading.text));
}
