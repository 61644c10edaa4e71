/** What the checks and the pages need to know of a lesson file besides its prose: parts, headings, links, by line. */
import GithubSlugger from 'github-slugger';
import { parse } from 'yaml';
import { type LessonFrontMatter, lessonFrontMatterSchema } from '../../course/schemas/lesson-front-matter.ts';
import type { Problem } from './problem.ts';

/** Parts a lesson may use; the layout hands them in. */
export const partNames = ['Passage', 'Term', 'Item', 'Figure', 'Case', 'Note', 'Example', 'Mistakes', 'Summary'] as const;

export interface LessonPart {
  name: string;
  attributes: Record<string, string>;
  line: number;
}

export interface LessonFile {
  frontMatter: LessonFrontMatter | undefined;
  parts: LessonPart[];
  headings: { depth: number; text: string; line: number }[];
  /** Internal links, as written. */
  links: { target: string; line: number }[];
  problems: Problem[];
}

function readFrontMatter(file: string, text: string): { frontMatter: LessonFrontMatter | undefined; problems: Problem[] } {
  const found = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!found) return { frontMatter: undefined, problems: [{ file, line: 1, message: 'no front matter; expected `---`, description, facts, `---`' }] };
  let data: unknown;
  try {
    data = parse(found[1] ?? '');
  } catch (error) {
    return { frontMatter: undefined, problems: [{ file, line: 2, message: `front matter is not valid YAML: ${String(error).split('\n')[0]}` }] };
  }
  const result = lessonFrontMatterSchema.safeParse(data);
  if (result.success) return { frontMatter: result.data, problems: [] };
  return {
    frontMatter: undefined,
    problems: result.error.issues.map((issue) => ({ file, line: 2, message: `front matter: ${issue.path.join('.')} ${issue.message}` })),
  };
}

/** The plain words of a heading, as the anchor is made from. */
function headingText(markdown: string): string {
  return markdown
    .replace(/<[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .trim();
}

/** Reads a lesson file. Lessons hold no code, so a scan line by line sees everything. */
export function readLessonFile(file: string, text: string): LessonFile {
  const { frontMatter, problems } = readFrontMatter(file, text);
  const parts: LessonPart[] = [];
  const headings: LessonFile['headings'] = [];
  const links: LessonFile['links'] = [];
  const known: readonly string[] = partNames;
  const bodyStart = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0].split('\n').length ?? 1;
  for (const [index, content] of text.split('\n').entries()) {
    const line = index + 1;
    if (line < bodyStart) continue;
    const heading = /^(#{1,6})\s+(.*)$/.exec(content);
    if (heading) headings.push({ depth: heading[1]?.length ?? 0, text: headingText(heading[2] ?? ''), line });
    for (const found of content.matchAll(/<([A-Za-z][\w]*)((?:\s+[\w-]+="[^"]*")*)\s*\/?>/g)) {
      const name = found[1] ?? '';
      const attributes = Object.fromEntries([...(found[2] ?? '').matchAll(/([\w-]+)="([^"]*)"/g)].map((pair) => [pair[1] ?? '', pair[2] ?? '']));
      if (known.includes(name)) parts.push({ name, attributes, line });
      else problems.push({ file, line, message: `unknown part <${name}>; expected one of ${partNames.join(', ')}` });
    }
    if (/^\s*(?:import|export)\s/.test(content)) problems.push({ file, line, message: 'a lesson holds no code: no import or export' });
    for (const found of content.matchAll(/\]\((\/[^)\s]*)\)/g)) links.push({ target: found[1] ?? '', line });
  }
  for (const heading of headings) {
    if (heading.depth !== 2 && heading.depth !== 3) {
      problems.push({ file, line: heading.line, message: 'headings inside a lesson are ## or ###; the title comes from course.yaml' });
    }
  }
  return { frontMatter, parts, headings, links, problems };
}

/** Anchors of headings, in order. Both languages use those made from the English headings. */
export function headingAnchors(englishHeadings: readonly { text: string }[]): string[] {
  const slugger = new GithubSlugger();
  return englishHeadings.map((heading) => slugger.slug(heading.text));
}
