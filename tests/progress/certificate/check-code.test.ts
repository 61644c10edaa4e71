import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAttempt } from '../../../src/progress/attempt-record.ts';
import { checkCode, type Digest, findByCode, nameForCode, readCode } from '../../../src/progress/certificate/check-code.ts';
import { type PassedFinal, passedFinals } from '../../../src/progress/certificate/passed-finals.ts';
import { at, courseAttempt } from '../../assessment/builders.ts';

const digest: Digest = async (text) => new Uint8Array(await webcrypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

const attempt = courseAttempt(
  { 'know/needs': [1, 0.5], 'classify/rfm': [1, 1] },
  { responses: { 'know-needs-0': { response: ['five'], at: at(5) }, 'classify-rfm-0': { response: { often: 'one' }, at: at(9) } } },
);
const [passed] = passedFinals([attempt]);
const final = passed as PassedFinal;

describe('a check code', () => {
  it('has four groups of four signs that are not taken for one another', async () => {
    expect(await checkCode(final, '李梅', digest)).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
  });

  it('stays what it is, or printed certificates would no longer agree', async () => {
    expect(await checkCode(final, '李梅', digest)).toBe('82PK-QEML-DM3V-HZV3');
  });

  it('is the same for the attempt that went through a file', async () => {
    const read = parseAttempt(JSON.parse(JSON.stringify(attempt)));
    const [again] = read.ok ? passedFinals([read.value]) : [];
    expect(await checkCode(again as PassedFinal, '李梅', digest)).toBe(await checkCode(final, '李梅', digest));
  });

  it.each<[string, Partial<PassedFinal>]>([
    ['another attempt', { id: 'attempt-two' }],
    ['another time', { passedAt: at(61) }],
    ['another score', { score: 0.99 }],
    ['another pass mark', { passMark: 0.7 }],
    ['another count', { count: 41 }],
    ['another result of a module', { modules: final.modules.map((module) => ({ ...module, score: 1 })) }],
    ['another answer', { responses: { ...final.responses, 'know-needs-0': { response: ['four'], at: at(5) } } }],
  ])('is another for %s', async (_, changes) => {
    expect(await checkCode({ ...final, ...changes }, '李梅', digest)).not.toBe(await checkCode(final, '李梅', digest));
  });

  it('is another for another name, but not for another way of writing spaces, case or width', async () => {
    const code = await checkCode(final, 'Li Mei', digest);
    expect(await checkCode(final, 'Li Mai', digest)).not.toBe(code);
    for (const name of ['li mei', ' LI  MEI ', 'Ｌｉ　Ｍｅｉ', 'LiMei']) expect(await checkCode(final, name, digest)).toBe(code);
    expect(nameForCode(' 李 梅 ')).toBe('李梅');
  });
});

describe('a typed code', () => {
  const codes = fc
    .array(fc.constantFrom(...'23456789ABCDEFGHJKLMNPQRSTUVWXYZ'), { minLength: 16, maxLength: 16 })
    .map((signs) => signs.join(''));
  it('is read in whatever groups, case and width it comes', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom('', ' ', '-', '–', '　', ' - '), fc.boolean(), (code, gap, lower) => {
        const groups = code.match(/.{4}/g) ?? [];
        const typed = groups.join(gap);
        expect(readCode(lower ? typed.toLowerCase() : typed)).toBe(groups.join('-'));
      }),
    );
    expect(readCode('ＡＢＣＤ－２３４５－ＥＦＧＨ－６７８９')).toBe('ABCD-2345-EFGH-6789');
  });

  it.each([
    '',
    'ABCD',
    'ABCD-2345-EFGH-678',
    'ABCD-2345-EFGH-67899',
    'ABCD-2345-EFGH-678O',
    'ABCD-2345-EFGH-6781',
    '校验码在这里一共十六个字不对',
  ])('is none: %j', (typed) => {
    expect(readCode(typed)).toBeNull();
  });

  it('is never read from anything else, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const code = readCode(typed);
        if (code !== null) expect(readCode(code)).toBe(code);
      }),
    );
  });
});

describe('checking a certificate', () => {
  it('finds the attempt it belongs to among those passed, or none', async () => {
    const other = { ...final, id: 'attempt-two' };
    const code = await checkCode(other, '李梅', digest);
    expect(await findByCode([final, other], '李梅', code, digest)).toBe(other);
    expect(await findByCode([final], '李梅', code, digest)).toBeUndefined();
    expect(await findByCode([final, other], '李 雷', code, digest)).toBeUndefined();
  });
});
