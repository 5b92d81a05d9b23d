import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What breaks WCAG A and AA, as words: in the dialog that is open, where one is, since nothing behind it can be reached, else in
 * the whole page. Contrast of a whole page is looked at only where `contrast` says so: it takes longer than everything else
 * together, and what has the same style has the same contrast on every page.
 */
export async function violations(page: Page, { contrast = false } = {}): Promise<string[]> {
  const dialog = '.dialog[data-open]';
  const isDialog = (await page.locator(dialog).count()) > 0;
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (isDialog) axe.include(dialog);
  const found = await axe
    // What passes is not described: half of the time went into that.
    .options({ resultTypes: ['violations'], rules: { 'color-contrast': { enabled: contrast || isDialog } } })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}
