import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFolding } from '../../src/search/script-folding.ts';

const folding = makeFolding({ traditional: '關係後麵臺', simplified: '关系后面台', pairs: '系统系統后代後代' });

describe('scripts', () => {
  it.each([
    ['關係', '关系'],
    ['关系', '关系'],
    ['後臺 CRM', '后台 CRM'],
  ])('%s is %s in Simplified', (text, simplified) => {
    expect(folding.toSimplified(text)).toBe(simplified);
  });

  it.each([
    ['关系', '關係'],
    ['系统', '系統'],
    ['关系统一', '關系統一'],
    ['CRM', 'CRM'],
    ['', ''],
  ])('%s is %s in Traditional', (text, traditional) => {
    expect(folding.toTraditional(text)).toBe(traditional);
  });

  it('turning to Simplified twice is turning once, and keeps the length', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'关關系係后後a 統'), maxLength: 20 }), (text) => {
        const once = folding.toSimplified(text);
        expect(folding.toSimplified(once)).toBe(once);
        expect([...once].length).toBe([...text].length);
        expect([...folding.toTraditional(once)].length).toBe([...text].length);
      }),
    );
  });
});
