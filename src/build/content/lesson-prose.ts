/** The words of a lesson as a reader sees them, without the marks that set them. */
import { partTag } from './lesson-parts.ts';

export interface ProseLine {
  text: string;
  line: number;
}

/** Stands for what is not prose, such as code, so that the words before and after it are not taken for neighbours. */
export const notProse = '\uFFFC';

/** Code, and the lines that a lesson must not hold; those are told elsewhere. */
const code = /```[\s\S]*?```|`[^`\n]*`|^(?:import|export)\s.*$/gm;
const lineMarks = /^\s*(?:#{1,6}\s+|[-*]\s+|\d+\.\s+|>\s*)/;

/** Keeps the lines that something goes over, so that those after it keep their numbers. */
function linesOf(text: string): string {
  return text.replace(/[^\n]/g, '');
}

/**
 * Cuts a lesson's text into lines of plain words; the cells of a table are pieces of their own. Marks inside a line leave
 * no space behind, as on the page.
 */
export function proseLines(body: string): ProseLine[] {
  const plain = body
    .replace(code, (found) => notProse + linesOf(found))
    .replace(new RegExp(partTag, 'g'), linesOf)
    .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/\\([<>{}*_|])/g, '$1')
    .replaceAll('*', '');
  return plain.split('\n').flatMap((written, index) => {
    const words = written.replace(lineMarks, '');
    const pieces = words.startsWith('|') ? words.split('|') : [words];
    return pieces
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '')
      .map((text) => ({ text, line: index + 1 }));
  });
}
