import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFragment, steps } from '../../../src/trainer/builder/fragment.ts';

const id = 'AbCdEfGhIjKlMnOpQrSt_-';

describe('the address of the builder', () => {
  test('names the assignment and the step', () => {
    expect(readFragment(`#${id}/roster`)).toEqual({ id, step: 'roster' });
    expect(readFragment(`#${id}`)).toEqual({ id, step: 'items' });
    expect(readFragment('')).toEqual({ id: '', step: 'items' });
  });

  test('a step that is not one begins at the first', () => {
    expect(readFragment(`#${id}/elsewhere`).step).toBe('items');
    expect(readFragment(`#${id}/constructor`).step).toBe('items');
  });

  test('whatever stands there, the id is one of ours or none, and the step is known', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readFragment(text);
        expect(read.id === '' || /^[A-Za-z0-9_-]{22}$/.test(read.id)).toBe(true);
        expect(steps).toContain(read.step);
      }),
    );
  });
});
