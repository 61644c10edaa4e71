/** Hand-made pages with a lesson's text, to tell what our pages add to what any page costs. */
import type { Browser } from '@playwright/test';
import { withPage } from './browser.ts';

/** The choice question of a lesson, as its island gets it. */
export interface ChoiceData {
  item: {
    id: string;
    context?: string;
    stem: string;
    explanation: string;
    options: { id: string; text: string; correct: boolean; feedback?: string }[];
  };
  strings: Record<string, string>;
}

interface Block {
  tag: 'h1' | 'h2' | 'h3' | 'p' | 'question';
  text: string;
  /** Part of the first choice of a lesson, which a page with that question writes as a form instead. */
  ofQuestion?: true;
}

/** What holds text of its own; links stand alone only outside of these. */
const holders = 'h1, h2, h3, p, li, td, th, dt, dd, figcaption, summary, legend, label, button, .box-title';

/** Runs in the page. The visible text below `root` in plain blocks; where the first choice of a lesson stands is noted. */
function readBlocks([root, blocks]: [string, string]): Block[] {
  const choice = document.querySelector('article [data-island="choice"]')?.closest('.exercise');
  let marked = false;
  return [...document.querySelectorAll<HTMLElement>(`${root} :is(${blocks}, a)`)].flatMap((element): Block[] => {
    const isPart = element.tagName === 'A' && element.closest(blocks) !== null;
    if (isPart || element.querySelector(blocks) || !element.checkVisibility()) return [];
    const tag = /^H[1-3]$/.test(element.tagName) ? (element.tagName.toLowerCase() as Block['tag']) : 'p';
    const block: Block = { tag, text: element.textContent?.trim() ?? '' };
    if (!choice?.contains(element)) return [block];
    const before: Block[] = marked ? [] : [{ tag: 'question', text: '' }];
    marked = true;
    return [...before, { ...block, ofQuestion: true }];
  });
}

/**
 * The article of a lesson page in plain blocks, with the texts of its exercises: a bare page has the same text and the same
 * questions as ours, without the frame around them and without anything that answers.
 */
export function articleBlocks(browser: Browser, url: string): Promise<Block[]> {
  return withPage(browser, 'zh-Hans', async (page) => {
    await page.goto(url);
    return page.evaluate(readBlocks, ['article', holders] as [string, string]);
  });
}

/** The text of any page in plain blocks, as it stands there untouched. */
export function textBlocks(browser: Browser, url: string): Promise<Block[]> {
  return withPage(browser, 'zh-Hans', async (page) => {
    await page.goto(url);
    await page.waitForTimeout(500);
    return page.evaluate(readBlocks, ['body', holders] as [string, string]);
  });
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The question as one would write it by hand: radio buttons and a script of a few lines in the page. */
function questionHtml({ item, strings }: ChoiceData): string {
  const options = item.options
    .map((option) => `<label><input type="radio" name="q" value="${option.id}"> ${escaped(option.text)}</label>`)
    .join('\n');
  const key = JSON.stringify(
    Object.fromEntries(item.options.map((option) => [option.id, [option.correct, option.feedback ?? '']])),
  ).replaceAll('<', '\\u003c');
  const words = JSON.stringify([strings['right'], strings['wrong'], item.explanation]).replaceAll('<', '\\u003c');
  return `<form id="question">${item.context ? `<p>${escaped(item.context)}</p>` : ''}<h3>${escaped(item.stem)}</h3>
${options}
<p class="actions"><button type="button">${strings['check']}</button></p><div class="outcome" hidden></div></form>
<script>{const form=document.getElementById("question"),key=${key},words=${words};
form.querySelector("button").onclick=()=>{const chosen=form.elements.q.value;if(!chosen)return;const [right,why]=key[chosen];
const box=form.querySelector(".outcome");box.textContent=[words[right?0:1],why,words[2]].join(" ");box.hidden=false}}</script>`;
}

const style =
  'body{max-width:36em;margin:auto;padding:1em;font:1.05em/1.7 sans-serif;background:#faf7f0;color:#222}label{display:block;padding:.4em}.outcome{border-left:3px solid;padding:.5em}';

/** A page of that text; when a question is given, it stands as a form that answers where its text stood. */
export function barePage(blocks: readonly Block[], question?: ChoiceData): string {
  const body = blocks
    .filter(({ tag, ofQuestion }) => (question ? !ofQuestion : tag !== 'question'))
    .map(({ tag, text }) => (tag === 'question' && question ? questionHtml(question) : `<${tag}>${escaped(text)}</${tag}>`))
    .join('\n');
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(blocks[0]?.text ?? '')}</title><link rel="icon" href="data:,"><style>${style}</style></head><body><main>${body}</main></body></html>`;
}
