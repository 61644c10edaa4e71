import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handInFileName } from '../../src/progress/hand-in-file.ts';
import { fitsChat, mailLink } from '../../src/take/hand-in-channels.ts';
import { qrPath } from '../../src/take/qr-path.ts';

describe('a mail', () => {
  it('carries subject and text, with the line ends of mail', () => {
    const link = mailLink('作业“一”，王', '-----BEGIN\nabc+/=&?\n') ?? '';
    const url = new URL(link);
    expect(url.searchParams.get('subject')).toBe('作业“一”，王');
    expect(link).toContain('%2B');
    expect(decodeURIComponent(link.split('body=')[1] ?? '')).toBe('-----BEGIN\r\nabc+/=&?\r\n');
  });

  it('is none when it would be too long to open', () => {
    expect(mailLink('x', 'a'.repeat(1900))).not.toBeNull();
    expect(mailLink('x', 'a'.repeat(2000))).toBeNull();
    expect(mailLink('作'.repeat(300), '')).toBeNull();
  });
});

describe('a chat', () => {
  it('takes four thousand signs', () => {
    expect([fitsChat('a'.repeat(4000)), fitsChat('a'.repeat(4001))]).toEqual([true, false]);
  });
});

describe('the name of the file', () => {
  it.each([
    ['第二周', '王小明', 'zhike-第二周-王小明.txt'],
    ['a/b\\c:d', '..', 'zhike-a-b-c-d.txt'],
    ['\u202egpj.exe', '<b>', 'zhike-gpj-exe-b.txt'],
    ['', '', 'zhike.txt'],
  ])('of %j by %j is %s', (title, name, file) => {
    expect(handInFileName(title, name)).toBe(file);
  });

  it('is short, ends in .txt and names no folder, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'binary' }), (title, name) => {
        const file = handInFileName(title, name);
        expect(file).toMatch(/^zhike[^/\\:*?"<>|]*\.txt$/);
        expect([...file].length).toBeLessThan(100);
        expect(file.slice(0, -4)).not.toContain('.');
      }),
    );
  });
});

describe('a QR code', () => {
  it('is a path with a quiet zone of four modules', () => {
    const { size, d } = qrPath('HELLO');
    expect(size).toBe(21 + 8);
    expect(d.startsWith('M4 4h1v1h-1z')).toBe(true);
  });
});
