import { describe, expect, it } from 'vitest';
import { judgeModules, recommendedStart } from '../../src/assessment/entry-judgement.ts';
import { entryTest } from './builders.ts';

const path = ['know', 'classify', 'complain'];
const startAfter = (scores: Record<string, number[]>) => recommendedStart(judgeModules(entryTest(scores)), path);

describe('what an entry test says of a module', () => {
  it.each([
    ['everything right', [1, 1], 'skip'],
    ['one of two right', [1, 0], 'skim'],
    ['one right, one almost', [1, 0.9], 'skim'],
    ['nothing right', [0, 0], 'learn'],
    ['both half right', [0.5, 0.5], 'learn'],
    ['three of three', [1, 1, 1], 'skip'],
    ['two of three', [1, 0, 1], 'skim'],
  ])('%s: %j is "%s"', (_, scores, judgement) => {
    expect(judgeModules(entryTest({ 'know/needs': scores }))).toMatchObject([{ module: 'know', judgement }]);
  });
});

describe('where to begin', () => {
  it('is the first module on the path that was not all right', () => {
    expect(startAfter({ 'know/needs': [1, 1], 'classify/rfm': [1, 0], 'complain/calls': [0, 0] })).toBe('classify');
    expect(startAfter({ 'know/needs': [0, 0], 'classify/rfm': [1, 1], 'complain/calls': [1, 1] })).toBe('know');
  });

  it('is a module that the test did not ask about, as nothing is known of it', () => {
    expect(startAfter({ 'know/needs': [1, 1], 'complain/calls': [1, 1] })).toBe('classify');
  });

  it('is nowhere when everything on the path was right, whatever else was not', () => {
    expect(startAfter({ 'know/needs': [1, 1], 'classify/rfm': [1, 1], 'complain/calls': [1, 1], 'train/plan': [0, 0] })).toBeUndefined();
  });
});
