import type { Page } from 'playwright-core';

/** What still looks as if it could be used to change something, on a page where nothing can be changed. */
export function notReadOnly(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = (one: Element) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
    const shown = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
    const changing =
      /^(＋|添加|删除|复制$|上移|下移|撤销|重做|保存|从 Excel 粘贴|不公开|改为公开|替我改|改成|采用|不用改|采用|改写|照旧|留空|确认或更改|更改|取消确认|改回|本年无此项)/;
    // The notice's own 知道了 only puts it away.
    const buttons = shown('button').filter((one) => changing.test(words(one)) && !one.closest('.notice'));
    const closed = (one: HTMLElement) => {
      const why = document.getElementById(one.getAttribute('aria-describedby') ?? '');
      return one.matches(':disabled') || (one.ariaDisabled === 'true' && one.title !== '' && (why?.textContent ?? '') !== '');
    };
    // Looking for something and choosing a unit to type in change nothing.
    const fields = shown('input:not([type="radio"], [type="search"], [role="combobox"]), textarea, .fact-field select');
    const isOpen = (one: HTMLElement) =>
      !one.matches(':read-only, :disabled') && one.closest('.search, .export-page, [role="search"]') === null;
    return [
      ...buttons.filter((one) => !closed(one)).map((one) => `button ${words(one)}`),
      ...fields.filter(isOpen).map((one) => `field ${words(one)}`),
      ...shown('td[aria-readonly="false"], td .cell-field, td .cell-choice').map((one) => `cell ${words(one)}`),
      ...shown('.sheet .placeholder')
        .map((one) => `asks ${words(one)}`)
        .filter((asked) => !asked.endsWith('没有填')),
    ];
  });
}
