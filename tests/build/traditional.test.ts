import { afterEach, describe, expect, it } from 'vitest';
import { pageToTraditional, setTraditionalOverrides, toTraditional } from '../../src/build/traditional.ts';

afterEach(() => setTraditionalOverrides([]));

describe('Traditional rendering', () => {
  it.each([
    ['客户分类', '客戶分類'],
    ['头发和发展', '頭髮和發展'],
    ['签合同，贴标签', '簽合同，貼標籤'],
    ['战略伙伴关系', '戰略夥伴關係'],
    ['公里、里面', '公里、裡面'],
    ['RFM打分', 'RFM打分'],
    ['所谓“一般客户”', '所謂「一般客戶」'],
  ])('writes %s as %s', (simplified, traditional) => {
    expect(toTraditional(simplified)).toBe(traditional);
  });

  it('takes a term from the glossary where it says so', () => {
    setTraditionalOverrides([['粘性', '黏性']]);
    expect(toTraditional('客户粘性')).toBe('客戶黏性');
  });

  it('keeps what is marked as Simplified, such as the name of the language', () => {
    expect(pageToTraditional('<p>客户</p><a lang="zh-Hans" href="/">简体中文</a><p>简体</p>')).toBe(
      '<p>客戶</p><a lang="zh-Hans" href="/">简体中文</a><p>簡體</p>',
    );
  });

  it('leaves percent-encoded words alone, so that typed answers keep both scripts', () => {
    const encoded = encodeURIComponent('最近消费');
    expect(pageToTraditional(`{"accept":["${encoded}"]}`)).toBe(`{"accept":["${encoded}"]}`);
  });
});
