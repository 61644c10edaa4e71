import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/search/names.ts';
import { cutQuery } from '../../src/search/units.ts';
import { chineseBook, englishBook } from './word-book.ts';

describe('a query is cut into names and words', () => {
  it.each([
    ['为什么要做客户分类', ['客户分类'], '客户分类'],
    ['客户分类', ['客户分类'], '客户分类'],
    ['客户投诉了怎么办？', ['客户投诉'], '客户投诉'],
    ['客户生气了', ['客户', '生气'], '客户生气'],
    ['流失率和忠诚客户', ['流失率', '忠诚客户'], '流失率忠诚客户'],
    ['NPS怎么算', ['nps'], 'nps'],
    ['为什么', ['为什么'], '为什么'],
    ['级', ['级'], '级'],
    ['猫追狗', ['猫追狗'], '猫追狗'],
    ['苹果和猫', ['苹果', '猫'], '苹果猫'],
    ['苹果、香蕉、葡萄和猫', ['苹果', '香蕉', '葡萄'], '苹果香蕉葡萄'],
    ['交社保没有', ['交社保'], '交社保'],
    ['净推荐值', ['净推荐值'], '净推荐值'],
    ['为什么要分类', ['为什么要分类'], '为什么要分类'],
  ])('%s', (query, units, core) => {
    const cut = cutQuery(query.toLowerCase(), chineseBook);
    expect(cut.units.map(({ text }) => text)).toEqual(units);
    expect(cut.core).toBe(core);
  });

  it.each([
    ['how do i handle an angry customer', ['handle', 'angry', 'customer']],
    ['what is the churn rate', ['churn rate']],
    ['complaints', ['complaints']],
    ['how often should i follow up', ['follow']],
    ['what is it', ['what', 'is', 'it']],
    ['net promoter scores', ['net promoter scores']],
  ])('%s', (query, units) => {
    expect(cutQuery(query, englishBook).units.map(({ text }) => text)).toEqual(units);
  });

  it('a name in its parts, where it is asked for so', () => {
    expect(cutQuery('客户投诉', chineseBook, { inParts: true }).units.map(({ text }) => text)).toEqual(['客户', '投诉']);
    expect(cutQuery('净推荐值', chineseBook, { inParts: true }).units.map(({ text }) => text)).toEqual(['净', '推荐', '值']);
  });

  it('nothing gives nothing', () => {
    expect(cutQuery('', chineseBook)).toMatchObject({ units: [], core: '' });
    expect(cutQuery('？！', chineseBook).units).toEqual([]);
  });
});

it.each([
  ['客户 分类。', '客户分类'],
  ['ＲＦＭ打分', 'rfm打分'],
  ['利润—忠诚矩阵', '利润忠诚矩阵'],
  ['Customers, classified', 'customer classify'],
])('the key of %s is %s', (text, key) => {
  expect(keyOf(text)).toBe(key);
});
