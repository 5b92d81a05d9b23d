import type { Page } from 'playwright-core';

/** What lies over the page and takes the keys. */
const layers = '[data-open]:is([role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"])';

/**
 * Waits until the page is where a user would press the next key: nothing opens or closes any more, and what lies on top has the
 * focus. Where that does not come, nothing may have changed for five frames: what closed may give the focus back to nothing.
 */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async (over) => {
    let before: Element | null = null;
    let hadFocus: Element | null = null;
    for (let alike = 0; alike < 5; ) {
      const isMoving = document.querySelector('[data-starting-style], [data-ending-style]') !== null;
      const top = Array.from(document.querySelectorAll(over)).at(-1) ?? document.querySelector('#root');
      const focused = document.activeElement;
      if (!isMoving && top?.contains(focused)) return;
      alike = !isMoving && top === before && focused === hadFocus ? alike + 1 : 0;
      before = top;
      hadFocus = focused;
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
        // A window that is not to be seen draws no frames.
        setTimeout(resolve, 1000);
      });
    }
  }, layers);
}

/** Lets each key wait until the page is at rest: a user looks first, the driver is quicker than any frame. */
export function pressesAtRest(page: Page): void {
  const { keyboard } = page;
  const press = keyboard.press.bind(keyboard);
  const type = keyboard.type.bind(keyboard);
  const insertText = keyboard.insertText.bind(keyboard);
  keyboard.press = async (key, options) => {
    await atRest(page);
    await press(key, options);
  };
  keyboard.type = async (text, options) => {
    await atRest(page);
    await type(text, options);
  };
  keyboard.insertText = async (text) => {
    await atRest(page);
    await insertText(text);
  };
}
