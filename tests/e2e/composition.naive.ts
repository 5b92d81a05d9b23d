import type { Page } from 'playwright-core';
import type { Kind } from './composition.kinds';

/**
 * A field as one is written by somebody who never composed: its text goes to a state and comes back a moment later, the
 * state is what the workbook holds, and Enter or Esc are commands whoever pressed them. The cases have to see all of it.
 */
export const naive: Kind = {
  name: 'a naive field',
  cell: null,
  workbook: false,
  kept: 'by its button',
  start: '甲乙丙',
  selector: '#naive',
  open: (page: Page) =>
    page.evaluate(() => {
      const dialog = document.createElement('div');
      dialog.innerHTML = '<p class="dialog-title"></p><input id="naive" />';
      document.body.append(dialog);
      const field = dialog.querySelector<HTMLInputElement>('input');
      const held = dialog.querySelector('p');
      if (!field || !held) return;
      let text = '';
      field.addEventListener('input', () => {
        const typed = field.value;
        held.textContent = typed;
        field.value = text;
        setTimeout(() => {
          text = typed;
          field.value = typed;
        });
      });
      field.addEventListener('keydown', ({ key }) => {
        if (key === 'Enter' || key === 'Escape' || key === 'Tab') field.blur();
      });
    }),
};
