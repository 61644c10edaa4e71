import { describe, expect, it } from 'vitest';
import { correctResponse } from '../../src/interactions/correct-response.ts';
import { markResponse } from '../../src/interactions/marking.ts';
import { responseLines } from '../../src/interactions/response-lines.ts';
import { courseItems } from '../assignment/material.ts';

const items = [...(courseItems.get('zh-Hans') ?? []), ...(courseItems.get('en') ?? [])];

describe('responseLines', () => {
  it('says of every item of the course that its key is right, in the words of the key', () => {
    for (const item of items) {
      if (item.interaction === 'text') continue;
      for (const line of responseLines(item, markResponse(item, correctResponse(item)))) {
        expect(line.right, `${item.id} ${line.part}`).toBe(true);
        expect(line.given === null ? [null] : line.expected, `${item.id} ${line.part}`).toContain(line.given);
      }
    }
  });

  it('names what was not given', () => {
    for (const item of items) {
      for (const line of responseLines(item, markResponse(item, undefined))) {
        expect(line.given, item.id).toBeNull();
        expect(line.expected.join(''), item.id).not.toBe('');
      }
    }
  });
});
