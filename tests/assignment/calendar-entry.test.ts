import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarWords, calendarEntry } from '../../src/assignment/calendar-entry.ts';
import { anyText, assignments } from './arbitraries.ts';
import { anAssignment } from './builders.ts';

const words: CalendarWords = { summary: '截止：RFM，第二周', description: '林老师布置', reminder: '明天截止' };
const due = anAssignment({ dueAt: '2026-03-09T08:00:00.000Z' });
const now = '2026-03-02T08:00:00.123Z';
const octets = (line: string) => new TextEncoder().encode(line).length;

/** Content lines with folding undone, as RFC 5545 §3.1 says. */
const unfolded = (file: string) => file.replace(/\r\n[ \t]/g, '').split('\r\n');
const unescaped = (text: string) => text.replace(/\\(.)/g, (_all, sign: string) => (sign === 'n' ? '\n' : sign));
const valueIn = (file: string, name: string) =>
  unfolded(file)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1);

describe('a calendar entry', () => {
  it('ends when the work is due, begins half an hour before, and reminds a day ahead', () => {
    expect(calendarEntry(due, words, now)?.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Zhike//Assignment//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:k3v9XyzAbCdEfGhIjKlMn0@assignment.zhike',
      'DTSTAMP:20260302T080000Z',
      'DTSTART:20260309T073000Z',
      'DTEND:20260309T080000Z',
      'SUMMARY:截止：RFM，第二周',
      'DESCRIPTION:林老师布置',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:明天截止',
      'TRIGGER:-P1D',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('lasts as long as the work', () => {
    expect(valueIn(calendarEntry({ ...due, minutes: 90 }, words, now) ?? '', 'DTSTART')).toBe('20260309T063000Z');
  });

  it('stands at the opening where nothing is due, and nowhere without a date', () => {
    const opening = calendarEntry(anAssignment({ opensAt: '2026-03-05T00:00:00Z', minutes: 45 }), words, now) ?? '';
    expect([valueIn(opening, 'DTSTART'), valueIn(opening, 'DTEND')]).toEqual(['20260305T000000Z', '20260305T004500Z']);
    expect(calendarEntry(anAssignment(), words, now)).toBeNull();
  });

  it('holds the link whole', () => {
    const link = `https://zhike.example/take/#1.${'eJ-_x'.repeat(100)}.end`;
    const file = calendarEntry(due, { ...words, link }, now) ?? '';
    expect(valueIn(file, 'URL')).toBe(link);
    expect(unescaped(valueIn(file, 'DESCRIPTION') ?? '')).toBe(`${words.description}\n${link}`);
    expect(valueIn(calendarEntry(due, { ...words, link: 'https://例.example/a b\r\nX:1' }, now) ?? '', 'URL')).toBe(
      'https://%E4%BE%8B.example/a%20b%0D%0AX:1',
    );
  });

  it('keeps texts of all scripts in lines of at most 75 octets, no sign cut, no line slipped in', () => {
    fc.assert(
      fc.property(assignments, anyText, anyText, (assignment, summary, description) => {
        const file = calendarEntry(assignment, { summary, description, reminder: summary }, now);
        if (file === null) {
          expect(assignment.dueAt ?? assignment.opensAt).toBeUndefined();
          return;
        }
        for (const line of file.split('\r\n')) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
          expect(line).not.toMatch(/[\r\n]/);
        }
        expect(unfolded(file)).toHaveLength(20);
        const kept = (text: string) => text.replace(/[\u2028\u2029\u0085]|\r\n?/g, '\n').replaceAll('\u0000', '');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: other control signs may not occur in iCalendar
        const told = (text: string) => kept(text).replace(/[\u0001-\u0008\u000b-\u001f\u007f]/g, '');
        expect(unescaped(valueIn(file, 'SUMMARY') ?? '')).toBe(told(summary));
        expect(unescaped(valueIn(file, 'DESCRIPTION') ?? '')).toBe(told(description));
      }),
      { numRuns: 200 },
    );
  });

  it('replaces itself when imported again', () => {
    const uid = (file: string | null) => valueIn(file ?? '', 'UID');
    expect(uid(calendarEntry({ ...due, title: 'Another title' }, words, now))).toBe(uid(calendarEntry(due, words, now)));
  });
});
