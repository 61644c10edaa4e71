import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeAssignment } from '../../../src/assignment/assignment-link.ts';
import { deflate, inflate } from '../../../src/assignment/compression.ts';
import { readRoster } from '../../../src/interchange/roster.ts';
import { linksOf } from '../../../src/trainer/handout/links.ts';
import { isReadSurely, leftLines, linesIn, tellable } from '../../../src/trainer/roster/added.ts';
import { invitationOf } from '../../../src/trainer/roster/invitations.ts';
import type { RosterEntry } from '../../../src/trainer/storage/assignment-record.ts';
import { randomIds } from '../../assignment/arbitraries.ts';
import { anAssignment } from '../../assignment/builders.ts';

const entries: fc.Arbitrary<RosterEntry[]> = fc.array(
  fc.record(
    {
      token: randomIds,
      name: fc.constantFrom('王小明', 'Li Lei', 'Ünï', '阿卜杜拉·买买提', '𠮷野'),
      number: fc.constantFrom('', '00317', 'A-12'),
      extraMinutes: fc.nat({ max: 1000 }),
    },
    { requiredKeys: ['token', 'name', 'number'] },
  ),
  { maxLength: 5 },
);

describe('a roster', () => {
  test('becomes links that open to the same assignment, each for its person', async () => {
    await fc.assert(
      fc.asyncProperty(entries, fc.boolean(), async (roster, timed) => {
        const assignment = anAssignment(timed ? { minutes: 30 } : {});
        const links = await linksOf(assignment, roster, 'https://example.org/take/', deflate);
        expect(links.link).toBe(`https://example.org/take/#${links.text}`);
        for (const { entry, link } of links.personal) {
          expect(await decodeAssignment(link, inflate)).toEqual({
            ok: true,
            opened: { assignment, invitation: invitationOf(entry, timed) },
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  test('gives extra time only where there is a limit to extend', () => {
    const entry = { token: 'T0ken-of_22-signs-long', name: '王小明', number: '', extraMinutes: 10 };
    expect(invitationOf(entry, true)).toEqual(entry);
    expect(invitationOf(entry, false)).toEqual({ token: entry.token, name: entry.name, number: '' });
  });

  test('leaves the lines that were not taken, as they were', () => {
    const text = '姓名,工号,加时\r\n王小明,00317,10\r\n,00319\r\n李雷,00317\r\n韩梅梅,00320,soon';
    const read = readRoster(text);
    expect(read.people.map(({ name }) => name)).toEqual(['王小明', '韩梅梅']);
    expect(leftLines(text, read)).toBe(',00319\n李雷,00317');
    expect(tellable(read).map(({ line, code, kind }) => [line, code, kind])).toEqual([
      [3, 'roster-no-name', 'left-out'],
      [4, 'roster-duplicate', 'left-out'],
      [5, 'roster-minutes', 'changed'],
    ]);
  });

  test('without staff numbers is fine; one that lacks is told', () => {
    expect(tellable(readRoster('王小明\n李雷'))).toEqual([]);
    expect(tellable(readRoster('王小明,1\n李雷')).map(({ line, code }) => [line, code])).toEqual([[2, 'roster-no-number']]);
  });
});

describe('what was pasted and not added', () => {
  test('is taken when nobody could read it in another way', () => {
    for (const text of ['张伟 00317\n李娜 00318', '张伟\n李娜', 'Li Lei, 00318, 10', '姓名\t工号\n王小明\t00317']) {
      expect(isReadSurely(readRoster(text)), text).toBe(true);
    }
  });

  test('waits for somebody to look where a line is in doubt, names nobody, or is a sentence', () => {
    for (const text of [
      '',
      '\t00319',
      '张伟 00317\n李娜 00317',
      '张伟 00317\n李娜',
      '张伟 00317 很多',
      '00317 王小明',
      '00317,王小明',
      '大家好，名单如下：',
      '张伟 00317\n谢谢老师！',
    ]) {
      expect(isReadSurely(readRoster(text)), text).toBe(false);
    }
    expect(isReadSurely(readRoster('张伟 00317', [{ name: '张伟', number: '00317' }]))).toBe(false);
  });

  test('is counted by the lines that say anything', () => {
    expect(linesIn('')).toBe(0);
    expect(linesIn(' \r\n张伟\n\n李娜\n')).toBe(2);
  });
});
