/** Rosters, items and scores that somebody pastes or drops: whatever they are, what is sound is read and the rest is told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/course/strings/fill.ts';
import { readItemsCsv } from '../../src/interchange/csv-in.ts';
import { writeItemsCsv } from '../../src/interchange/csv-items.ts';
import { readGift } from '../../src/interchange/gift-in.ts';
import { writeGift } from '../../src/interchange/gift-out.ts';
import type { ImportResult } from '../../src/interchange/import-result.ts';
import { parseOwnItem } from '../../src/interchange/own-item.ts';
import type { ImportProblem } from '../../src/interchange/problem.ts';
import { readRoster } from '../../src/interchange/roster.ts';
import { readItemsYaml } from '../../src/interchange/yaml-in.ts';
import { writeItemsYaml } from '../../src/interchange/yaml-out.ts';
import { answerCount, mostAnswers, readScores } from '../../src/metrics/read-scores.ts';
import { problemLine } from '../../src/trainer/writing/problem-words.ts';
import { importing, ownItems, words } from '../interchange/arbitraries.ts';
import { anyInput, bothLanguages, damagedText, endless, expectTold, harmlessly } from './hostile-input.ts';

const patience = 60_000;

/** Every problem says where it is and what it is, in both languages. */
function expectProblemsTold(problems: readonly ImportProblem[]): void {
  // Of thousands of the same, these are enough.
  for (const problem of problems.slice(0, 20)) {
    expect(problem.line).toBeGreaterThan(0);
    for (const { strings } of bothLanguages) {
      const sentence = problemLine({ ...problem, excerpt: '', params: plain(problem.params) }, strings.assign);
      expectTold(sentence);
      expect(sentence).toContain(String(problem.line));
    }
  }
}

/** Numbers stay; what repeats the input may be anything, and is a word here. */
const plain = (params: ImportProblem['params']) =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? value : 'x']));

const sound = fc.sample(ownItems, { numRuns: 12, seed: 7 });

interface Way {
  name: string;
  read: (text: string) => ImportResult;
  write: (items: typeof sound) => string;
  /** What stands between sound items and a damaged one. */
  between: string;
  /** Sound items that may run together with what follows them, as an entry of YAML ends where the next one begins. */
  mayJoin: number;
}

const ways: Way[] = [
  {
    name: 'CSV',
    read: (text) => readItemsCsv(text, importing()),
    write: (items) => writeItemsCsv(items, 'zh', words).text,
    between: '\r\n',
    mayJoin: 0,
  },
  {
    name: 'GIFT',
    read: (text) => readGift(text, importing()),
    write: (items) => writeGift(items, words).text,
    between: '\n\n',
    mayJoin: 0,
  },
  { name: 'YAML', read: (text) => readItemsYaml(text, 'zh', importing()), write: writeItemsYaml, between: '\n', mayJoin: 1 },
];

describe.each(ways)('items as $name', ({ read, write, between, mayJoin }) => {
  const expectSound = (text: string) => {
    const { items, problems } = harmlessly(() => read(text));
    for (const { item, line } of items) {
      expect(parseOwnItem(item)).toEqual({ ok: true, item });
      expect(line).toBeGreaterThan(0);
    }
    // Nothing is read in silence.
    expect(items.length + problems.length).toBeGreaterThan(0);
    expectProblemsTold(problems);
    return items;
  };

  it('of any text are read or told', { timeout: patience }, () => {
    fc.assert(fc.property(anyInput, (text) => void expectSound(text)));
  });

  it('that were damaged on the way are read or told', { timeout: patience }, () => {
    fc.assert(fc.property(damagedText(write(sound)), (text) => void expectSound(text)));
  });

  it('are kept when what follows them is damaged', { timeout: patience }, () => {
    const before = sound.slice(0, 3);
    const stems = read(write(before)).items.map(({ item }) => item.stem);
    const kept = stems.slice(0, stems.length - mayJoin);
    const after = write(sound.slice(3, 6)).replace(/^\ufeff?[^\n]*\n/, '');
    expect(kept.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(damagedText(after), (damaged) => {
        const items = expectSound(`${write(before).trimEnd()}${between}${damaged}`);
        expect(items.slice(0, kept.length).map(({ item }) => item.stem)).toEqual(kept);
      }),
    );
  });

  it('end in time, however often a piece comes', { timeout: patience }, () => {
    for (const text of endless) {
      expectSound(text);
      expectSound(`${write(sound.slice(0, 2))}${between}${text}`);
    }
  });
});

describe('a roster', () => {
  const lines = ['王小明,1024,15', '李华\tA-7', 'Anna Li，1025，10 min', '赵敏、1026', 'Ben Carter 1027 +20'];
  const expectSound = (text: string) => {
    const { people, problems } = harmlessly(() => readRoster(text));
    for (const { name, number, extraMinutes = 0 } of people) {
      expect(name).not.toBe('');
      expect(Math.max(name.length, number.length)).toBeLessThanOrEqual(100);
      expect(extraMinutes).toBeLessThanOrEqual(1_000);
    }
    expectProblemsTold(problems);
    return people;
  };

  it('of any text is read or told, and every line with signs in it is one of both', { timeout: patience }, () => {
    fc.assert(
      fc.property(anyInput, (text) => {
        expectSound(text);
      }),
    );
  });

  it('keeps the people above a damaged part', { timeout: patience }, () => {
    fc.assert(
      fc.property(damagedText(lines.join('\n')), (damaged) => {
        const people = expectSound(`周一,2001\n周二,2002,5\n${damaged}`);
        expect(people.slice(0, 2)).toEqual([
          { name: '周一', number: '2001', line: 1 },
          { name: '周二', number: '2002', extraMinutes: 5, line: 2 },
        ]);
      }),
    );
  });

  it('ends in time, however often a piece comes', { timeout: patience }, () => {
    for (const text of endless) expectSound(text);
    expectSound(Array.from({ length: 8_000 }, (_, index) => `人${index},${index}`).join('\n'));
  });
});

describe('scores pasted into the workshop', () => {
  const expectSound = (text: string) => {
    const { answers, unread } = harmlessly(() => readScores(text, { min: 0, max: 10 }));
    expect(answerCount(answers)).toBeLessThanOrEqual(mostAnswers);
    for (const { text: piece, line, reason } of unread.slice(0, 20)) {
      expect(line).toBeGreaterThan(0);
      expect([...piece].length).toBeLessThanOrEqual(24);
      for (const { strings } of bothLanguages) {
        const why = fill(strings.metrics.unreadReasons[reason], { min: 0, max: 10, most: '1' });
        expectTold(fill(strings.metrics.unreadPiece, { line, text: 'x', reason: why }));
      }
    }
    return answers;
  };

  it('of any text are counted or told', { timeout: patience }, () => {
    fc.assert(fc.property(anyInput, (text) => void expectSound(text)));
    fc.assert(fc.property(damagedText('9 10 8\n7×12\n6：3 份\n10分, 9 分；0'), (text) => void expectSound(text)));
  });

  it('that are sound count beside what is not', { timeout: patience }, () => {
    fc.assert(
      fc.property(damagedText('客户 甲 abc 2.5 77 -3'), (damaged) => {
        const { counts } = expectSound(`10\n9\n${damaged}`);
        expect(counts[10]).toBeGreaterThan(0);
        expect(counts[9]).toBeGreaterThan(0);
      }),
    );
  });

  it('end in time, however often a piece comes', { timeout: patience }, () => {
    for (const text of endless) expectSound(text);
  });
});
