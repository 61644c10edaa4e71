/** Links and files that are no assignments, damaged, or written by someone who means harm: each says what to do, none does harm. */
import { deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { Assignment } from '../../src/assignment/assignment.ts';
import { encodeBase64Url } from '../../src/assignment/base64url.ts';
import { fill } from '../../src/course/strings/fill.ts';
import { anAssignment, fileOf, itemsOf, linkText, Sitting } from './assignments.ts';
import { expect, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');
const words = site.strings.take;

type Code = keyof typeof words.problems;

/** A link that holds any text at all. */
const linkOf = (json: string) => `1.${encodeBase64Url(deflateSync(json))}.end`;

async function says(page: Page, code: Code): Promise<void> {
  const { text, todo } = words.problems[code];
  const box = page.locator('.problem');
  await expect(box, code).toContainText(fill(text, { path: '' }).split('（')[0] ?? text);
  await expect(box).toContainText(todo);
}

async function openLink(page: Page, text: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`/take/#${text}`);
}

test('a link that did not arrive whole says what to do, and a good one pasted below still opens', async ({ page }) => {
  const assignment = await anAssignment();
  const link = await linkText(assignment);
  const middle = Math.floor(link.length / 2);
  const changed = link.slice(0, middle) + (link[middle] === 'A' ? 'B' : 'A') + link.slice(middle + 1);
  const cases: [string, Code][] = [
    [link.slice(0, -4), 'cut-off'],
    [link.slice(0, middle), 'cut-off'],
    [changed, 'damaged'],
    [`2${link.slice(1)}`, 'too-new'],
    ['hello', 'not-an-assignment'],
    ['https://example.com/', 'not-an-assignment'],
  ];
  for (const [text, code] of cases) {
    await openLink(page, text);
    await says(page, code);
    await expect(page.locator('.problem')).toBeFocused();
  }
  await page.getByRole('textbox', { name: words.paste }).fill(link);
  await page.getByRole('button', { name: words.open, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: assignment.title })).toBeVisible();
});

test('an assignment of a newer version, and one made wrong', async ({ page }) => {
  const assignment = await anAssignment();
  await openLink(page, linkOf(JSON.stringify({ ...assignment, version: 3 })));
  await says(page, 'too-new');
  await openLink(page, linkOf(JSON.stringify({ ...assignment, passMark: 7 })));
  await says(page, 'invalid');
  await expect(page.locator('.problem')).toContainText('passMark');
});

test('nothing pasted, and files that are none', async ({ page }) => {
  await page.goto('/take/');
  await page.getByRole('button', { name: words.open, exact: true }).click();
  await says(page, 'empty');
  const choose = async (name: string, text: string) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: words.chooseFile }).click();
    await (await chooser).setFiles({ name, mimeType: '', buffer: Buffer.from(text) });
  };
  await choose('photo.jpg', '\u00ff\u00d8 no assignment');
  await says(page, 'not-an-assignment');
  await choose('half.zhike', (await fileOf(await anAssignment())).slice(0, 200));
  await says(page, 'cut-off');
  await choose('big.zhike', 'x'.repeat(2_200_000));
  await says(page, 'too-large');
});

test.describe('when the code that opens assignments does not arrive', () => {
  test.use({ allowed: [/Failed to load resource|Failed to fetch/] });
  test('it says so, and tries again', async ({ page, context }) => {
    await context.route(/\/desk\./, (route) => route.abort());
    await page.goto(`/take/#${await linkText(await anAssignment())}`);
    await says(page, 'offline');
    await expect(page.getByRole('button', { name: words.retry })).toBeVisible();
  });
});

test('a link whose key for handing in is wrong does not start', async ({ page }) => {
  const good = await anAssignment();
  const { recipient } = good.trainer;
  const bad = await anAssignment({
    trainer: { name: '林老师', recipient: recipient.slice(0, -1) + (recipient.endsWith('q') ? 'p' : 'q') },
  });
  const sitting = new Sitting(page, site, bad);
  await sitting.open(await linkText(bad));
  await page.getByRole('textbox', { name: words.name, exact: true }).fill('王小明');
  await sitting.button(words.start).click();
  await expect(page.getByText(words.badRecipient)).toBeVisible();
  await expect(sitting.button(words.start)).toBeDisabled();
});

/** Texts that would do harm anywhere but in a text. */
const harmful = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "javascript:alert(1)//'",
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  '{{constructor.constructor("alert(1)")()}}',
  '</textarea><script>alert(1)</script>',
  '<style>*{display:none}</style>',
  '<base href="https://example.com/">',
  '<meta http-equiv=refresh content="0;url=https://example.com/">',
  '\u202etxet\u202c',
  'a\u0000b\u2028c',
  '<a href="javascript:alert(1)">x</a>',
];

function strewn(assignment: Assignment, text: string): Assignment {
  const item = itemsOf('zh-Hans', 'choice', 1)[0];
  if (item?.interaction !== 'choice') throw new Error('no choice');
  const hostile = {
    ...item,
    stem: text,
    explanation: text,
    context: text,
    card: { id: 'case', seller: text, text, facts: [{ label: text, value: text }] },
    options: item.options.map((option) => ({ ...option, text: `${text}${option.id}`, feedback: text })),
  };
  return { ...assignment, title: text, welcome: text, trainer: { ...assignment.trainer, name: text }, items: [{ item: hostile }] };
}

test('texts are texts, wherever they are shown', async ({ page }) => {
  test.slow();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    dialog.dismiss();
  });
  for (const text of harmful) {
    const assignment = strewn(await anAssignment(), text);
    const sitting = new Sitting(page, site, assignment);
    await page.goto('about:blank');
    await sitting.open(await linkText(assignment));
    await sitting.start(text.slice(0, 90).replaceAll('\u0000', '') || 'x');
    await sitting.handIn();
    await expect(page.getByText(words.later)).toBeVisible();
    const strange = await page.evaluate(() =>
      [
        ...document.querySelectorAll('h1 *, .take :is(script, iframe, img, style, meta, [onerror], [onload]), base, a[href^="javascript"]'),
      ].map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(strange, text).toEqual([]);
  }
  await page.goto('/progress/');
  await expect(page.getByRole('region', { name: site.strings.progress.assignments }).getByRole('listitem')).toHaveCount(harmful.length);
  expect(dialogs).toEqual([]);
});

test('a few dozen hostile links, one after another in the same tab', async ({ page }) => {
  test.slow();
  const assignment = await anAssignment();
  const json = JSON.stringify(assignment);
  const put = (path: string, value: string) => json.replace(new RegExp(`"${path}":("[^"]*"|[^,}\\]]+)`), () => `"${path}":${value}`);
  const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);
  const bodies = [
    'null',
    '[]',
    '7',
    '"x"',
    '{}',
    '{"version":1}',
    'not json at all, but long enough to be a part of a link',
    deep('[', ']', 100_000),
    deep('{"a":', '}', 100_000).replace('}', '1}'),
    `{"__proto__":{"polluted":true},${json.slice(1)}`,
    `{"constructor":{"prototype":{"polluted":true}},${json.slice(1)}`,
    put('id', '"__proto__"'),
    put('id', '"../../../../etc/passwd"'),
    put('locale', '"xx"'),
    put('locale', '"../../"'),
    put('timeZone', '"<img src=x>"'),
    put('passMark', '1e999'),
    put('passMark', '-1'),
    put('attempts', '99999999999'),
    put('attempts', '"2"'),
    put('title', '""'),
    put('title', `"${'长'.repeat(100_000)}"`),
    put('welcome', `"${'x'.repeat(3_000_000)}"`),
    put('items', '[]'),
    json.replace('"version":1', '"version":1e9'),
    json.replace('"minutes"', '"x"').replace('"shuffle":false', '"shuffle":"no"'),
    json.replace('"sealed":false', '"sealed":true'),
    json.replace('"form":{"kind":"fixed"}', '"form":{"kind":"drawn","counts":{"1":0,"2":0,"3":0},"perObjective":0,"each":"own"}'),
    json.replace('"correct":true', '"correct":false'),
    `{"version":1,"items":[${'{},'.repeat(5000)}{}]}`,
    ' '.repeat(8_000_000),
    `"${'a'.repeat(50_000_000)}"`,
  ];
  const links = [
    ...bodies.map(linkOf),
    `1.${'A'.repeat(60)}.end`,
    `1.${encodeBase64Url(Buffer.alloc(60))}.end`,
    `1.${'%00'.repeat(50)}.end`,
    `0.${'A'.repeat(60)}.end`,
    `999999.${'A'.repeat(60)}.end`,
    `${'1.'.repeat(5000)}end`,
    `${'.end'.repeat(5000)}`,
    'sitting=..%2f..%2fx',
    'sitting=no-such-sitting',
    'sitting=__proto__constructor',
  ];
  await page.goto('/take/');
  await expect(page.locator('.take[data-live=true]')).toBeVisible();
  for (const [index, link] of links.entries()) {
    await page.evaluate((text) => location.assign(`#${text}`), link);
    await expect(page.locator('.problem'), `${index}: ${bodies[index]?.slice(0, 60) ?? link.slice(0, 60)}`).toBeVisible();
    await page.evaluate(() => location.assign('#'));
    await expect(page.locator('.problem')).toHaveCount(0);
  }
  expect(await page.evaluate(() => ({}) as { polluted?: true })).toEqual({});
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('zhike.take')))).toEqual([]);
  // The page has come through it, and opens what is good.
  await page.evaluate((text) => location.assign(`#${text}`), await linkText(assignment));
  await expect(page.getByRole('heading', { level: 1, name: assignment.title })).toBeVisible();
});
