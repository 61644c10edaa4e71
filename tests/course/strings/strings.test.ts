import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/course/locale.ts';
import { en } from '../../../src/course/strings/en.ts';
import { stringsOf } from '../../../src/course/strings/index.ts';
import { zh } from '../../../src/course/strings/zh.ts';

/** Every text with the path to it, such as `home.how.0.title`. */
function textsOf(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path === '' ? key : `${path}.${key}`));
}

const placeholdersIn = (text: unknown) => [...new Set(String(text).match(/\{[^}]*\}/g))].sort();

const chinese = textsOf(zh);
const english = new Map(textsOf(en));

describe('the words of the interface', () => {
  it('are the same in number and name in both languages', () => {
    expect([...english.keys()].sort()).toEqual(chinese.map(([path]) => path).sort());
  });

  it('have the same placeholders in both languages', () => {
    const differing = chinese.filter(([path, text]) => placeholdersIn(text).join() !== placeholdersIn(english.get(path)).join());
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  it('have placeholders that can be filled: a name in braces', () => {
    const broken = [...chinese, ...english].filter(([, text]) => /[{}]/.test(String(text).replace(/\{\w+\}/g, '')));
    expect(broken).toEqual([]);
  });

  it('are texts, none of them empty or with space around', () => {
    const bad = [...chinese, ...english].filter(([path, text]) => {
      if (typeof text !== 'string' || text === '') return true;
      return text !== text.trim() && path !== 'exercise.listSeparator';
    });
    expect(bad).toEqual([]);
  });

  it('have no Chinese left in the English ones', () => {
    expect([...english].filter(([, text]) => /\p{Script=Han}/u.test(String(text)))).toEqual([]);
  });

  it.each(locales)('are there for %s', (locale) => {
    expect(stringsOf(locale)).toBe(locale === 'en' ? en : zh);
  });
});
