import { describe, expect, it } from 'vitest';
import type { SavedPaper } from '../../src/progress/sitting-record.ts';
import { itemsOfPaper, openedFrom, type Paper, paperHash, parsePaper } from '../../src/take/paper.ts';
import { anAssignment } from '../assignment/builders.ts';
import { choiceItem } from '../interactions/builders.ts';

const publicItem = { ...choiceItem({ right: ['five'], wrong: ['one'] }), id: 'rfm-three-days-ago', hash: '0a1b2c3d4e5f' };
const objective = { id: 'score-rfm', text: '会打分', lesson: 'RFM', passage: '/learn/classification/rfm-scoring/#objective-score-rfm' };
const paper: Paper = { assignment: anAssignment(), items: [publicItem], objectives: [objective] };
const stored = (changes: Partial<SavedPaper> = {}): SavedPaper => JSON.parse(JSON.stringify({ ...paper, ...changes }));

describe('a paper', () => {
  it('is read as it was kept, under the same hash', () => {
    const read = parsePaper(stored());
    expect(read).toEqual(paper);
    expect(read && paperHash(read)).toBe(paperHash(paper));
  });

  it('holds every item of its assignment, public and carried', () => {
    expect([...(itemsOfPaper(paper)?.keys() ?? [])]).toEqual(
      paper.assignment.items.map((item) => ('item' in item ? item.item.id : item.ref)),
    );
  });

  it('is none without one of its items, with a changed one, or with an assignment that is none', () => {
    expect(parsePaper(stored({ items: [] }))).toBeNull();
    expect(parsePaper(stored({ items: [{ ...publicItem, hash: 'ffffffffffff' }] }))).toBeNull();
    expect(parsePaper(stored({ items: [{ ...publicItem, options: 7 }] }))).toBeNull();
    expect(parsePaper(stored({ assignment: { ...paper.assignment, passMark: 7 } }))).toBeNull();
  });

  it.each(['javascript:alert(1)', '//example.com/', 'https://example.com/', '/learn/"onclick="x', '/\\example.com'])(
    'takes no objective that leads to %s',
    (passage) => {
      expect(parsePaper(stored({ objectives: [{ ...objective, passage }, null, 7] }))?.objectives).toEqual([]);
    },
  );

  it('opens again for whoever sat it, with the personal link’s token and extra time', () => {
    const learner = { name: '王小明', number: '', token: 'T0ken-of_22-signs-long', extraMinutes: 10 };
    expect(openedFrom(paper, learner)).toEqual({ assignment: paper.assignment, invitation: learner });
    expect(openedFrom(paper, { name: '王小明', number: '' })).toEqual({ assignment: paper.assignment });
  });
});
