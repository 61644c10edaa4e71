/** A small site for tests of search: a few names, as the build would write them. */
import { makeNameBook, type NameBook } from '../../src/search/names.ts';
import type { PageData, SearchData } from '../../src/search/search-data.ts';

const page = (names: string, more: Partial<PageData> = {}): PageData => ({
  kind: 0,
  module: -1,
  passages: 1,
  names,
  parts: '',
  other: '',
  taught: [],
  ...more,
});

export const chineseData: SearchData = {
  version: 1,
  kinds: ['term', 'scheme', 'lesson'],
  modules: ['classification', 'complaints'],
  pages: [
    page('客户分类|客户细分', { other: 'customer classification', taught: [5] }),
    page('客户流失率|流失率', { other: 'churn rate' }),
    page('客户投诉|投诉|差评', { other: 'complaint', taught: [6] }),
    page('忠诚客户|回头客', { other: 'loyal customer' }),
    page('按忠诚度', { kind: 1, parts: '忠诚客户|一般客户|流失客户' }),
    page('为什么要分类', { kind: 2, module: 0, passages: 2 }),
    page('投诉渠道、技巧与流程', { kind: 2, module: 1, passages: 3 }),
    page('净推荐值|NPS', { other: 'Net Promoter Score (NPS)' }),
  ],
  ids: 'aaabbbcccdddeeefffggghhhiiijjjkkk',
  idLength: 3,
  everyday: [
    ['生气|发火', [6], ''],
    ['客诉', [2], '投诉'],
  ],
  sheets: [],
  traditional: '戶類訴誠係關',
  simplified: '户类诉诚系关',
  pairs: '系统系統',
};

export const chineseBook: NameBook = makeNameBook(chineseData);

export const englishData: SearchData = {
  ...chineseData,
  pages: [
    page('customer classification|segmentation', { other: '客户分类' }),
    page('churn rate|attrition rate'),
    page('complaint|grievance', { taught: [4] }),
    page('loyal customer'),
    page('Complaint channels, skills and process', { kind: 2, passages: 3 }),
    page('recency (R)'),
    page('customer follow-up'),
    page('Net Promoter Score (NPS)'),
  ],
  everyday: [['angry|shouting', [4], '']],
};

export const englishBook: NameBook = makeNameBook(englishData);
