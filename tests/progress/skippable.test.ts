import { describe, expect, it } from 'vitest';
import { clearRecord } from '../../src/progress/clear.ts';
import { exportRecord } from '../../src/progress/export.ts';
import { longestName, nameSize, parseHolder, readHolder, writeHolder } from '../../src/progress/holder-record.ts';
import { memoryStorage } from '../../src/progress/memory-storage.ts';
import { skippableModules } from '../../src/progress/skippable.ts';
import { storageKeys } from '../../src/progress/storage.ts';
import { parseUndone, readUndone, writeUndone } from '../../src/progress/undone-record.ts';
import { at, begunAttempt, courseAttempt, entryTest } from '../assessment/builders.ts';
import { saved, storageWith } from './builders.ts';

const known = entryTest({ 'know/needs': [1, 1], 'classify/rfm': [1, 0] });
const later = entryTest({ 'know/needs': [0, 1], 'classify/rfm': [1, 1] }, { id: 'entry-two', submittedAt: at(120) });

describe('modules that can be skipped', () => {
  it.each([
    ['none without an entry test', [begunAttempt()], {}, []],
    ['those that were all right', [known], {}, ['know']],
    ['those of the test handed in last, in whatever order they come', [later, known], {}, ['classify']],
    ['none of an entry test that goes on', [begunAttempt({ kind: 'entry-test' })], {}, []],
    ['none by a final assessment', [courseAttempt({ 'know/needs': [1, 1] })], {}, []],
    ['not one from which the mark was taken', [known], { know: 'entry-one' }, []],
    ['one that a later test found again', [known, later], { classify: 'entry-one' }, ['classify']],
  ])('%s', (_, attempts, undone, modules) => {
    expect(skippableModules(attempts, undone)).toEqual(modules);
  });
});

describe('marks taken away', () => {
  it('are kept by module, and can be given back', () => {
    const storage = memoryStorage();
    writeUndone(storage, 'know', 'entry-one', at(1));
    writeUndone(storage, 'classify', 'entry-one', at(2));
    expect(readUndone(storage, at(3))).toEqual({ know: 'entry-one', classify: 'entry-one' });
    writeUndone(storage, 'know', undefined, at(4));
    expect(readUndone(storage, at(5))).toEqual({ classify: 'entry-one' });
  });

  it('are none where they cannot be read, and what a newer version wrote stays', () => {
    expect(readUndone(storageWith({ [storageKeys.undone]: '[[' }), at(1))).toEqual({});
    const storage = storageWith({ [storageKeys.undone]: saved({ know: 1 }, 9) });
    expect(writeUndone(storage, 'know', 'entry-one', at(1))).toBe('outdated');
    expect(storage.read(storageKeys.undone)).toBe(saved({ know: 1 }, 9));
  });

  it.each([null, [], 'know', { know: 7 }])('are not %j', (data) => {
    expect(parseUndone(data).ok).toBe(false);
  });
});

describe('the name on the certificate', () => {
  it('is kept until it is emptied', () => {
    const storage = memoryStorage();
    expect(readHolder(storage, at(0))).toBe('');
    writeHolder(storage, '李梅', at(1));
    expect(readHolder(storage, at(2))).toBe('李梅');
    writeHolder(storage, '', at(3));
    expect(storage.keys()).toEqual([]);
  });

  it('is cut where it would not fit on the page, and is nothing but a text', () => {
    expect(parseHolder({ name: 'x'.repeat(500) })).toEqual({ ok: true, value: { name: 'x'.repeat(longestName) } });
    for (const data of [null, {}, { name: 7 }, ['name']]) expect(parseHolder(data).ok).toBe(false);
  });

  it.each([
    ['李梅', 'usual'],
    ['Alexandra Kowalska', 'usual'],
    ['Maximiliana Featherstonehaugh-Smythe', 'long'],
    ['欧阳'.repeat(10), 'long'],
    ['欧阳'.repeat(30), 'longest'],
  ])('%s is set in the size called %s', (name, size) => {
    expect(nameSize(name)).toBe(size);
  });

  it('leaves with an erased record and with no exported one', () => {
    const storage = memoryStorage();
    writeHolder(storage, '李梅', at(1));
    writeUndone(storage, 'know', 'entry-one', at(1));
    expect(JSON.stringify(exportRecord(storage, at(2)))).not.toContain('李梅');
    clearRecord(storage);
    expect(storage.keys()).toEqual([]);
  });
});
