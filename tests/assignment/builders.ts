/** One small assignment to vary. */
import type { Assignment, Invitation } from '../../src/assignment/assignment.ts';
import { categorizeItem, choiceItem, orderItem } from '../interactions/builders.ts';
import { recipient } from './arbitraries.ts';

export function anAssignment(different: Partial<Assignment> = {}): Assignment {
  return {
    version: 1,
    id: 'k3v9XyzAbCdEfGhIjKlMn0',
    title: 'RFM，第二周',
    locale: 'zh-Hans',
    createdAt: '2026-03-02T08:00:00.000Z',
    trainer: { name: '林老师', recipient },
    welcome: '',
    items: [
      { item: choiceItem({ right: ['loyal'], wrong: ['lost', 'new'] }) },
      { item: orderItem('collect', 'tidy', 'classify') },
      { ref: 'rfm-three-days-ago', lesson: 'classification/rfm-scoring', hash: '0a1b2c3d4e5f' },
    ],
    form: { kind: 'fixed' },
    shuffle: true,
    sealed: false,
    feedback: 'end',
    passMark: 0.8,
    attempts: 2,
    timeZone: 'Asia/Shanghai',
    ...different,
  };
}

export function anInvitation(different: Partial<Invitation> = {}): Invitation {
  return { token: 'T0ken-of_22-signs-long', name: '王小明', number: '00317', ...different };
}

export const anotherItem = categorizeItem({ 'buys-monthly': 'regular', 'never-bought': 'potential' }, ['regular', 'potential']);
