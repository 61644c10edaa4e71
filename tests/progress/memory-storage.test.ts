import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../src/progress/memory-storage.ts';

describe('memory storage', () => {
  it('gives back what was written', () => {
    const storage = memoryStorage();
    expect(storage.write('zhike.lessons', '{}')).toBe('saved');
    expect(storage.read('zhike.lessons')).toBe('{}');
  });

  it('has nothing under a key that was never written or was removed', () => {
    const storage = memoryStorage();
    storage.write('zhike.lessons', '{}');
    storage.remove('zhike.lessons');
    storage.remove('zhike.marks');
    expect(storage.read('zhike.lessons')).toBeNull();
    expect(storage.read('zhike.marks')).toBeNull();
    expect(storage.keys()).toEqual([]);
  });

  it('tells an empty text from nothing', () => {
    const storage = memoryStorage();
    storage.write('zhike.marks', '');
    expect(storage.read('zhike.marks')).toBe('');
  });

  it('shares nothing with another', () => {
    memoryStorage().write('zhike.lessons', '{}');
    expect(memoryStorage().keys()).toEqual([]);
  });

  it('allows removing while going through its keys', () => {
    const storage = memoryStorage();
    for (const key of ['one', 'two', 'three']) storage.write(key, key);
    for (const key of storage.keys()) storage.remove(key);
    expect(storage.keys()).toEqual([]);
  });

  it('holds the last text written under each key, whatever the key', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (writes) => {
        const storage = memoryStorage();
        for (const [key, text] of writes) storage.write(key, text);
        const last = new Map(writes);
        expect(storage.keys().sort()).toEqual([...last.keys()].sort());
        for (const [key, text] of last) expect(storage.read(key)).toBe(text);
      }),
    );
  });
});
