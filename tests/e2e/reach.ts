import type { Page } from 'playwright-core';

/** What is out of reach outside the tables: controls that cannot be scrolled into sight, and areas that scroll sideways. */
export function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = (one: Element) => `${one.className || one.tagName}: ${(one.textContent ?? '').trim().slice(0, 30)}`;
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways');
    for (const area of document.querySelectorAll<HTMLElement>('body *')) {
      const scrolls = /auto|scroll/.test(getComputedStyle(area).overflowX);
      if (scrolls && area.scrollWidth > area.clientWidth + 1 && !area.querySelector('table, svg'))
        faults.push(`sideways ${words(area)}`);
    }
    const paper = document.querySelector<HTMLElement>('.paper-scroll');
    if (paper && paper.clientHeight < 150) faults.push('the table has no room');
    const open = document.querySelector<HTMLElement>('.dialog[data-open]');
    for (const control of (open ?? document).querySelectorAll<HTMLElement>('button, input, select, textarea, a[href], summary')) {
      if (control.closest('table, [aria-hidden="true"]') || !control.checkVisibility()) continue;
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, right, top, bottom, width } = control.getBoundingClientRect();
      if (width < 2) continue;
      if (left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1) {
        faults.push(`out of the window ${words(control)}`);
        continue;
      }
      const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (!there || !(control.contains(there) || there.contains(control))) faults.push(`covered ${words(control)}`);
    }
    return faults;
  });
}
