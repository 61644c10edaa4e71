/**
 * Finds every age block in any text: a whole chat, a mail thread, a document. Learners paste, forward, quote and print;
 * what a channel did to a block is mended as far as it can be, and what cannot be mended is told with its reason.
 */
import { fileStart, lineLength, readBlock } from './block-readings.ts';
import { plainSigns, type SignChange, signChangesIn } from './plain-signs.ts';

/** What had been done to a block and was undone. */
export type Mending = SignChange | 'quoted' | 'rewrapped' | 'text-between' | 'begin-missing' | 'end-missing' | 'padding';

/**
 * Why a block cannot be read: `empty` (begin and end with nothing between), `begin-missing` (an end line alone),
 * `start-missing` (its first line is not that of an age file), `cut-off` (the end is not there), `garbled` (signs are missing or
 * strange ones came in between), `too-large`.
 */
export type BlockProblem = 'empty' | 'begin-missing' | 'start-missing' | 'cut-off' | 'garbled' | 'too-large';

export interface ArmoredBlock {
  /** Clean armor, as the age program writes it. */
  armored: string;
  /** Other readings of a block with words in between that may or may not belong to it; the next likely first. */
  otherReadings: string[];
  /** Where it stands in the text. */
  from: number;
  to: number;
  mended: Mending[];
}

export interface BrokenBlock {
  problem: BlockProblem;
  from: number;
  to: number;
  /** Its beginning, for whoever looks for it. */
  excerpt: string;
}

export type FoundBlock = ArmoredBlock | BrokenBlock;

const beginLine = '-----BEGIN AGE ENCRYPTED FILE-----';
const endLine = '-----END AGE ENCRYPTED FILE-----';

/** Largest block read, in signs of base64: far above any submission, far below what would stop a browser. */
export const blockLimit = 4_000_000;

/** Shortest age file to one recipient with nothing in it, in signs of base64: anything shorter has been cut off. */
const shortestFile = 240;

/** Signs that may come between any two of a marker: a narrow column breaks it, a mail program quotes it. */
const between = '[\\s>|│]{0,12}';
const markerWords = (first: string) => [...`${first}AGEENCRYPTEDFILE`].join(between);
const landmarks = new RegExp(`(?<begin>${markerWords('BEGIN')})|(?<end>${markerWords('END')})|${fileStart.slice(0, 12)}`, 'gi');

interface Landmark {
  kind: 'begin' | 'end' | 'start';
  from: number;
  to: number;
  dashed: boolean;
}

function landmarksIn(text: string): Landmark[] {
  return [...text.matchAll(landmarks)].flatMap((found): Landmark[] => {
    if (!found.groups?.['begin'] && !found.groups?.['end']) {
      // Markers are found in any case, base64 only as it is.
      return fileStart.startsWith(found[0]) ? [{ kind: 'start', from: found.index, to: found.index, dashed: false }] : [];
    }
    let from = found.index;
    let to = found.index + found[0].length;
    const gapBefore = /[\s>|│]{0,12}$/.exec(text.slice(Math.max(0, from - 12), from))?.[0].length ?? 0;
    let dashesFrom = from - gapBefore;
    while (text[dashesFrom - 1] === '-') dashesFrom -= 1;
    const before = dashesFrom < from - gapBefore;
    if (before) from = dashesFrom;
    const gapAfter = /^[\s>|│]{0,12}/.exec(text.slice(to, to + 12))?.[0].length ?? 0;
    let dashesTo = to + gapAfter;
    while (text[dashesTo] === '-') dashesTo += 1;
    const after = dashesTo > to + gapAfter;
    if (after) to = dashesTo;
    return [{ kind: found.groups['begin'] ? 'begin' : 'end', from, to, dashed: before || after }];
  });
}

/** A stretch of text that should hold one block. */
interface Stretch {
  from: number;
  to: number;
  bodyFrom: number;
  bodyTo: number;
  begun: boolean;
  closed: boolean;
}

/** Cuts the text at its landmarks. A second beginning ends the block before it; an end alone is a stretch without a body. */
function stretchesIn(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let open: (Omit<Stretch, 'to' | 'bodyTo' | 'closed'> & { started: boolean }) | undefined;
  const close = (at: number, to: number, closed: boolean) => {
    if (open) stretches.push({ ...open, bodyTo: at, to, closed });
    open = undefined;
  };
  for (const { kind, from, to, dashed } of landmarksIn(text)) {
    if (kind === 'start') {
      if (open?.started) close(from, from, false);
      if (open) open.started = true;
      else open = { from, bodyFrom: from, begun: false, started: true };
    } else if (kind === 'begin') {
      // Without dashes it is a word in a sentence; should a block follow, its first line tells.
      if (!dashed) continue;
      close(from, from, false);
      open = { from, bodyFrom: to, begun: true, started: false };
    } else if (open) {
      if (dashed || open.started) close(from, to, true);
    } else if (dashed) {
      stretches.push({ from, to, bodyFrom: from, bodyTo: from, begun: false, closed: true });
    }
  }
  close(text.length, text.length, false);
  return stretches;
}

function armor(reading: string): string {
  const padded = reading + '='.repeat((4 - (reading.length % 4)) % 4);
  const lines = [beginLine];
  for (let at = 0; at < padded.length; at += lineLength) lines.push(padded.slice(at, at + lineLength));
  return [...lines, endLine, ''].join('\n');
}

function excerptOf(text: string, from: number): string {
  const excerpt = text
    .slice(from, from + 400)
    .replace(/\s+/g, ' ')
    .trim();
  return excerpt.length > 100 ? `${excerpt.slice(0, 100)}…` : excerpt;
}

/** Finds all blocks, in order, mended or with the reason why they cannot be. */
export function findArmoredBlocks(text: string): FoundBlock[] {
  const plain = plainSigns(text);
  // Nothing to undo in it: the signs need not be looked for one kind after another.
  const isAsTyped = (stretch: Stretch, from: number, to: number) => plain.text.slice(stretch.from, stretch.to) === text.slice(from, to);
  return stretchesIn(plain.text).map((stretch) => {
    const from = plain.positionOf(stretch.from);
    const to = plain.positionOf(stretch.to);
    const broken = (problem: BlockProblem): BrokenBlock => ({ problem, from, to, excerpt: excerptOf(text, from) });
    if (!stretch.begun && stretch.bodyTo === stretch.bodyFrom) return broken('begin-missing');
    if (stretch.closed && stretch.bodyTo - stretch.bodyFrom > 2 * blockLimit) return broken('too-large');
    const read = readBlock(plain.text.slice(stretch.bodyFrom, Math.min(stretch.bodyTo, stretch.bodyFrom + 2 * blockLimit)), stretch.closed);
    if (read.length > blockLimit) return broken('too-large');
    if (read.length === 0) return broken('empty');
    if (!read.started) return broken('start-missing');
    if (read.length < shortestFile) return broken('cut-off');
    const [best, ...others] = read.readings;
    if (best === undefined) return broken(stretch.closed ? 'garbled' : 'cut-off');
    const mended: Mending[] = [
      ...(isAsTyped(stretch, from, to) ? [] : signChangesIn(text.slice(from, to))),
      ...(read.quoted ? (['quoted'] as const) : []),
      ...(read.rewrapped ? (['rewrapped'] as const) : []),
      ...(read.textBetween ? (['text-between'] as const) : []),
      ...(stretch.begun ? [] : (['begin-missing'] as const)),
      ...(stretch.closed ? [] : (['end-missing'] as const)),
      ...(read.padding ? (['padding'] as const) : []),
    ];
    return { armored: armor(best), otherReadings: others.map(armor), from, to, mended };
  });
}
