import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What breaks WCAG A and AA, as words: in the dialog that is open, where one is, since nothing behind it can be reached, else in
 * the page. Of table rows made alike only the first is looked at: what is wrong with one is wrong with all. Of a page neither
 * contrast nor the size of what is clicked is looked at, unless `whole` asks for it: that takes three times as long as the rest.
 */
export async function violations(page: Page, { whole = false } = {}): Promise<string[]> {
  const dialog = '.dialog[data-open]';
  const isDialog = (await page.locator(dialog).count()) > 0;
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (isDialog) axe.include(dialog);
  await page.evaluate(markRepeated, isDialog ? dialog : 'body');
  axe.exclude('tr[data-repeated]');
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

/** Marks the rows within `place` that are made as another before them is, whatever their words, names and references are. */
function markRepeated(place: string): void {
  const seen = new Set<string>();
  for (const row of document.querySelectorAll(`${place} tr`)) {
    row.removeAttribute('data-repeated');
    const own = row.outerHTML
      .replaceAll(/>[^<]+/g, '>…')
      .replaceAll(/ (?!class|style|role|type|tabindex)([\w-]+)="[^"]+"/g, ' $1="…"');
    const make = `${row.parentElement?.tagName} ${row.closest('table')?.className} ${own}`;
    if (seen.has(make)) row.setAttribute('data-repeated', '');
    seen.add(make);
  }
}
