import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What breaks WCAG A and AA, as words: in the dialog that is open, where one is, since nothing behind it can be reached, else in
 * the page. Of a page only the first rows of a table are looked at, and neither contrast nor the size of what is clicked, unless
 * `whole` asks for all of it: that takes three times as long as the rest, and what has the same style is the same everywhere.
 */
export async function violations(page: Page, { whole = false } = {}): Promise<string[]> {
  const dialog = '.dialog[data-open]';
  const isDialog = (await page.locator(dialog).count()) > 0;
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (isDialog) axe.include(dialog);
  else if (!whole) axe.exclude('.sheet tr:nth-child(n+10)');
  const isClose = whole || isDialog;
  const found = await axe
    // What passes is not described: half of the time went into that.
    .options({
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: isClose }, 'target-size': { enabled: isClose } },
    })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}
