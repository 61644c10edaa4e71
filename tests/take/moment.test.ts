import { describe, expect, it } from 'vitest';
import { momentWords } from '../../src/take/moment.ts';

const iso = '2026-03-02T08:00:00Z';

describe('a moment', () => {
  it('is told once where both clocks show the same', () => {
    expect(momentWords(iso, 'Asia/Shanghai', 'zh-Hans', 'Asia/Taipei')).toEqual({ text: '2026年3月2日周一 16:00' });
  });

  it('is told in the trainer’s zone and by the reader’s clock where they differ', () => {
    expect(momentWords(iso, 'Asia/Shanghai', 'en-GB', 'Europe/London')).toEqual({
      text: 'Mon, 2 March 2026 at 16:00',
      zone: 'China Standard Time',
      here: 'Mon, 2 March 2026 at 08:00',
    });
  });

  it('is told by the reader’s clock where the trainer’s zone is unknown here', () => {
    expect(momentWords(iso, 'Moon/Tranquility', 'zh-Hans', 'Asia/Shanghai')).toEqual({ text: '2026年3月2日周一 16:00' });
  });
});
