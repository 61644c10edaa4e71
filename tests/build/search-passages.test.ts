import { describe, expect, it } from 'vitest';
import { passageDocument, passagesOf } from '../../src/build/search-passages.ts';

const page = (main: string) =>
  `<html lang="zh-Hans"><body><header>frame</header><main id="main" data-pagefind-body="true">${main}</main><footer>frame</footer></body></html>`;
const lesson = page(`<span hidden data-pagefind-filter="kind:lesson"></span><span hidden data-pagefind-filter="module:客户分类"></span>
<nav data-pagefind-ignore><a href="/">首页</a></nav><h1 data-pagefind-meta="title">客户<b>分级</b></h1><p>先看 A &amp; B，<a href="/x/">再看</a>轻重。</p>
<span id="objective-x"></span><h2 id="traps">三个陷阱</h2><p>冷落了<br>小客户。</p><ul><li>一</li><li>二</li></ul><figure><svg><text>图里的字</text></svg><figcaption>图。</figcaption></figure>
<section data-pagefind-ignore><h2 id="key">答案</h2><div><p>答案是保底服务。</p></div></section><h3 id="empty">空的</h3><h2 id="end">最后</h2><p>完。</p>`);
const glossary =
  page(`<span hidden data-pagefind-filter="kind:term"></span><h1 data-pagefind-meta="title">术语表</h1><section><h2 id="letter-K" data-pagefind-ignore>K</h2>
<article class="entry" data-words="a > b"><h3 id="customer">客户</h3><p class="other">kè hù</p><p data-pagefind-meta="answer">接受产品的人。</p><p data-pagefind-ignore>参看</p></article>
<article class="entry"><h3 id="user">用户</h3><p>用的人。</p></article></section>`);

describe('a lesson', () => {
  const passages = passagesOf(lesson, '/learn/a/b/');

  it('is cut at its headings, what is left out left out', () => {
    expect(passages.map(({ url, heading, text }) => [url, heading, text])).toEqual([
      ['/learn/a/b/', '', ['先看 A & B，再看轻重。']],
      ['/learn/a/b/#traps', '三个陷阱', ['冷落了', '小客户。', '一', '二', '图。']],
      ['/learn/a/b/#end', '最后', ['完。']],
    ]);
  });

  it('keeps title, kind and module with each passage', () => {
    for (const passage of passages)
      expect(passage).toMatchObject({ page: '/learn/a/b/', title: '客户分级', kind: 'lesson', module: '客户分类' });
  });
});

it('an entry of a list is a page of its own, with its answer', () => {
  expect(passagesOf(glossary, '/glossary/')).toMatchObject([
    {
      page: '/glossary/#customer',
      url: '/glossary/#customer',
      title: '客户',
      heading: '',
      kind: 'term',
      answer: '接受产品的人。',
      text: ['kè hù', '接受产品的人。'],
    },
    { page: '/glossary/#user', title: '用户', answer: undefined },
  ]);
});

it('a page that is not marked for search has none', () => {
  expect(passagesOf('<html><body><main>客户测验</main></body></html>', '/quiz/')).toEqual([]);
});

it('what is indexed is escaped', () => {
  const [passage] = passagesOf(page('<h1 data-pagefind-meta="title">A &lt;b&gt; "c"</h1><p>1 &lt; 2</p>'), '/a/');
  if (!passage) throw new Error('no passage');
  const { content } = passageDocument(passage, 'en');
  expect(content).toContain('data-v="A &lt;b> &quot;c&quot;"');
  expect(content).toContain('<p>1 &lt; 2</p>');
});

it('of a place, title and description are found, and nothing that is done there', () => {
  const html =
    '<html><head><meta name="description" content="Ask &amp; answer" /></head><body><main id="main" data-pagefind-body="summary"><span hidden data-pagefind-filter="kind:place"></span><nav>Home</nav><h1>Entry <em>test</em></h1><p>Which one is right?</p></main></body></html>';
  expect(passagesOf(html, '/entry-test/')).toEqual([
    {
      page: '/entry-test/',
      url: '/entry-test/',
      kind: 'place',
      module: undefined,
      title: 'Entry test',
      heading: '',
      text: ['Ask & answer'],
      answer: 'Ask & answer',
    },
  ]);
});
