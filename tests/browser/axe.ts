/** What axe finds on a page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/**
 * `every`: all rules of WCAG 2.2 A and AA that a machine can judge; `colours`: only those that another theme can break;
 * `structure`: all but those, for forced colours, where axe sees the page's colours and not the system's.
 */
export type Rules = 'every' | 'colours' | 'structure';

const ofColours = ['color-contrast', 'link-in-text-block'];
const ofNoColours = Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }]));

/** Violations, in one line each. */
export async function violations(page: Page, rules: Rules = 'every'): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  // No page has frames, so nothing needs to be gathered on a page of axe's own, which takes longer than the rules do.
  axe.setLegacyMode();
  if (rules === 'colours') axe.withRules(ofColours);
  else
    axe.options({
      runOnly: { type: 'tag', values: standards },
      rules: { 'target-size': { enabled: true }, ...(rules === 'structure' ? ofNoColours : {}) },
      resultTypes: ['violations'],
    });
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 200)}`));
}
