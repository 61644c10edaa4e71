/** Sealed: neither the link, nor the page, nor the network, nor the storage holds a key, an explanation or feedback. */
import { inflateSync } from 'node:zlib';
import { unsealResponse } from '../../src/assignment/seal-item.ts';
import type { DeliveredItem } from '../../src/interactions/item.ts';
import { markResponse } from '../../src/interactions/marking.ts';
import { responseByTexts } from '../assignment/texts-of-key.ts';
import { answer } from './answering.ts';
import { anAssignment, linkText, oneOfEach, Sitting } from './assignments.ts';
import { expect, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');
const words = site.strings.take;

/** Every text of an item that only its key holds, not what it shows. */
function secretsOf(item: DeliveredItem, sealed: DeliveredItem): string[] {
  const shown = JSON.stringify(sealed);
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value, decodeURIComponent(value.replace(/%(?![0-9a-f]{2})/gi, '%25')));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(item);
  return [...new Set(texts)].filter((text) => text.length > 5 && !shown.includes(text));
}

test('no key reaches the learner’s device, and the trainer can still mark what comes back', async ({ page, context }) => {
  test.slow();
  const items = oneOfEach('zh-Hans');
  const assignment = await anAssignment({ carried: items, sealed: true });
  const sealed = assignment.items.flatMap((assigned) => ('item' in assigned ? [assigned.item] : []));
  const responses = items.map((item, index) => responseByTexts(item, sealed[index] as DeliveredItem));
  // What the learner types is on the device because the learner typed it.
  const typed = JSON.stringify(responses);
  const secrets = items
    .flatMap((item, index) => secretsOf(item, sealed[index] as DeliveredItem))
    .filter((secret) => !typed.includes(secret));
  expect(secrets.length).toBeGreaterThan(20);
  const link = await linkText(assignment);
  const payload = inflateSync(Buffer.from(link.split('.')[1] ?? '', 'base64url')).toString('utf8');
  expect(payload).toContain('"sealed":true');

  const traffic: string[] = [];
  const addresses: string[] = [];
  context.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    addresses.push(response.url());
    traffic.push(body.toString('utf8'));
  });
  const sitting = new Sitting(page, site, assignment);
  await sitting.open(link);
  await expect(page.getByText(words.sealed)).toBeVisible();
  await sitting.start();
  const pages = [await page.content()];
  for (const [index, item] of items.entries()) {
    await sitting.goTo(index + 1);
    const question = await sitting.current();
    await answer(question, item.interaction === 'text' ? 'An answer' : (responses[index] as never));
    pages.push(await page.content());
  }
  await sitting.handIn();
  pages.push(await page.content());
  await expect(page.getByRole('heading', { name: words.thanks })).toBeVisible();
  const stored = await page.evaluate(() => JSON.stringify(Object.values(localStorage)));
  await page.waitForLoadState('networkidle');

  for (const [place, text] of [
    ['the link', payload],
    ['the page', pages.join('\n')],
    ['the storage', stored],
  ] as const) {
    expect
      .soft(
        secrets.filter((secret) => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1))),
        place,
      )
      .toEqual([]);
    for (const { id } of items) expect.soft(text, `${place}: ids are words`).not.toContain(`"${id}"`);
  }
  // The site's own code may hold any English word; what was written for these items it does not.
  const written = secrets.filter((secret) => /\p{Script=Han}/u.test(secret));
  expect(written.length).toBeGreaterThan(20);
  expect(
    written.filter((secret) => traffic.some((text) => text.includes(secret))),
    'the network',
  ).toEqual([]);
  expect(
    addresses.filter((address) => address.includes('/data/pools/') || address.includes(link.slice(2, 60))),
    'the fragment stays here, and nothing is looked up',
  ).toEqual([]);

  const { attempt } = await sitting.submission();
  for (const [index, item] of items.entries()) {
    if (item.interaction === 'text') continue;
    const given = attempt.responses[sealed[index]?.id ?? '']?.response;
    expect(markResponse(item, unsealResponse(item, assignment.id, given) as never).score, item.interaction).toBe(1);
  }
});
