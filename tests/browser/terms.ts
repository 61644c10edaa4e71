/** Terms as lessons link them. */
import type { Locator, Page } from '@playwright/test';
import { languageOf } from '../../src/course/locale.ts';
import { localise } from '../../src/course/text.ts';
import { glossary, inLocale } from './content.ts';
import type { Site } from './site.ts';

/** The first term of a lesson, with what the glossary says of it. */
export async function firstTerm(page: Page, site: Site): Promise<{ link: Locator; name: string; definition: string }> {
  const link = page.locator('article a.term').first();
  const id = ((await link.getAttribute('href')) ?? '').replace(/.*#/, '');
  const entry = glossary.find((term) => term.id === id);
  if (!entry) throw new Error(`no term "${id}" in the glossary`);
  const { term, definition } = inLocale(localise({ term: entry.term, definition: entry.definition }, languageOf(site.locale)), site.locale);
  return { link, name: term, definition };
}
