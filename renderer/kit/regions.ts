/**
 * The regions F6 goes round: the table or the form itself, the buttons over it, what is said at its side, the list of
 * findings, the steps, the top.
 */
const regions = ['.step main', '.step [role="toolbar"], .sheet-tabs', '.step .side', '.check-dock', '.rail', '.topbar'] as const;

/** What takes the focus that moves into a region, the first that is there. */
const arrivals = [
  ':is(button, input)[data-start]:not(:disabled), [data-start] :is(textarea, input)',
  '.sheet :is(td[tabindex="0"], [aria-selected="true"] :is(textarea, button))',
  '.lacks :is(input, select)',
  '.finding-go',
  '[aria-current="page"]',
  ':is(input, select, textarea, button):not(:disabled, [tabindex="-1"])',
];

/** Whether a dialog is open, which keeps the keys until it is answered; one that is closing has been. */
export function isAsking(): boolean {
  return document.querySelector('.dialog[data-open]') !== null;
}

/** Goes on to the next region of the window, or back to the one before. */
export function focusRegion(by: 1 | -1): void {
  if (isAsking()) return;
  const here = regionOf(document.activeElement);
  for (let step = 1; step <= regions.length; step += 1) {
    const index = (here + by * step + regions.length * 2) % regions.length;
    if (arriveIn(regions[index] ?? '')) return;
  }
}

/** Moves the focus to where a page begins: its table, its first blank field, else its first button. */
export function enterPage(): void {
  arriveIn(regions[0]);
}

/** The innermost one: buttons over a table stand inside its page. */
function regionOf(element: Element | null): number {
  const order = [1, 2, 3, 4, 5, 0];
  return order.find((index) => element?.closest(regions[index] ?? '')) ?? -1;
}

function arriveIn(region: string): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(region)];
  const isMain = region === regions[0];
  for (const arrival of arrivals) {
    const found = all
      .flatMap((one) => [...one.querySelectorAll<HTMLElement>(arrival)])
      .find((one) => one.offsetParent !== null && (!isMain || regionOf(one) === 0));
    if (!found) continue;
    found.focus();
    found.scrollIntoView({ block: 'nearest' });
    return true;
  }
  return false;
}
