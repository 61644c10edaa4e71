import { afterEach, expect, it } from 'vitest';
import { settleBase, sitePath, withoutBase } from '../../src/course/base.ts';
import { localePath, splitPath } from '../../src/course/locale.ts';

afterEach(() => settleBase('/'));

it('at the root of a domain addresses are paths', () => {
  expect(sitePath('/favicon.svg')).toBe('/favicon.svg');
  expect(withoutBase('/favicon.svg')).toBe('/favicon.svg');
});

it.each(['/training/', '/training'])('in the folder %s every address begins with it', (folder) => {
  settleBase(folder);
  expect(sitePath('/favicon.svg')).toBe('/training/favicon.svg');
  expect(localePath('en', '/glossary/')).toBe('/training/en/glossary/');
  expect(splitPath('/training/en/glossary/')).toEqual({ locale: 'en', path: '/glossary/' });
  expect(splitPath('/training/')).toEqual({ locale: 'zh-Hans', path: '/' });
  expect(splitPath('/training')).toEqual({ locale: 'zh-Hans', path: '/' });
});

it('an address that only begins alike is outside', () => {
  settleBase('/training/');
  expect(withoutBase('/training-old/x/')).toBe('/training-old/x/');
});
