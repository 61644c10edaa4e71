/** A GIFT file before its questions are read: blocks of lines, and what a category stands for. */

export interface Block {
  lines: { text: string; number: number }[];
  difficulty: number;
  keepOrder: boolean;
}

/** Blocks between blank lines, without their comments; our own comments are read. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let block: Block = { lines: [], difficulty: 2, keepOrder: false };
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  for (const [index, line] of [...lines, ''].entries()) {
    const trimmed = line.trim();
    if (trimmed === '') {
      if (block.lines.length > 0) blocks.push(block);
      block = { lines: [], difficulty: 2, keepOrder: false };
    } else if (trimmed.startsWith('//')) {
      const own = /^\/\/ zhike\b(.*)$/.exec(trimmed)?.[1] ?? '';
      block.difficulty = Number(/\bdifficulty=([123])\b/.exec(own)?.[1] ?? block.difficulty);
      block.keepOrder ||= /\bkeepOrder\b/.test(own);
    } else block.lines.push({ text: line, number: index + 1 });
  }
  return blocks;
}

/** The objective that a category stands for: the last part of its path, without Moodle's own names at the front. `//` is a slash. */
export function objectiveOf(category: string): string {
  const path = category
    .trim()
    .replace(/^\$\w+\$(\/|$)/, '')
    .replace(/^top(\/|$)/, '');
  const last = path.replaceAll('//', '\u0000').split('/').at(-1) ?? '';
  return last.replaceAll('\u0000', '/').trim().slice(0, 200);
}
