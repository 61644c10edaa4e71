import { expect, it } from 'vitest';
import { shownSize } from '../../src/offline/size.ts';

it.each([
  [8_640_000, 'en-GB', '8.6 MB'],
  [12_340_000, 'en-GB', '12 MB'],
  [0, 'en-GB', '0 MB'],
  [8_640_000, 'zh-Hans', '8.6 MB'],
])('%d bytes in %s are %s', (bytes, locale, shown) => {
  expect(
    shownSize(bytes, locale)
      .replaceAll('\u00A0', ' ')
      .replace(/(?<=\d)(?=M)/, ' '),
  ).toBe(shown);
});
