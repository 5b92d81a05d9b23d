import type { CDPSession, Page } from 'playwright-core';
import type { Case, From, Place, Step } from './composition.cases';

/** A place to write in, as the test reaches it. */
export interface Field extends Place {
  /** The text field itself. */
  readonly selector: string;
}

/** What was wrong: empty where nothing was. */
export type Faults = string[];

/** What of the program can be seen from outside while letters are being composed. */
interface Seen {
  readonly focused: boolean;
  readonly text: string;
  /** Everything that shows what the workbook holds, and what is open over it. */
  readonly around: string;
  readonly unsaved: boolean;
}

/** Hands at a keyboard with an input method, through the browser's own door for one. */
export class Hands {
  private composing = '';

  constructor(
    private readonly page: Page,
    private readonly cdp: CDPSession,
    private readonly field: Field,
    private readonly copy: (text: string) => Promise<void>,
  ) {}

  /** Puts the caret where a case begins. */
  async begin(from: From): Promise<void> {
    const { selector, cell } = this.field;
    await this.page.evaluate((wanted) => {
      const field = document.querySelector<HTMLTextAreaElement>(wanted);
      field?.focus();
      if (field && !field.classList.contains('cell-field')) field.setSelectionRange(field.value.length, field.value.length);
    }, selector);
    if (cell && from !== 'selected cell') await this.page.keyboard.press('F2');
    if (from === 'middle') await this.page.keyboard.press('ArrowLeft');
    if (from === 'over all') await this.page.keyboard.press('Control+a');
  }

  /** Does a case, and says where letters came too early, a key did more than compose, or the text is not what it should be. */
  async perform(one: Case, start: string): Promise<Faults> {
    const faults: Faults = [];
    await this.begin(one.from);
    let before = await this.see();
    for (const step of one.steps) {
      await this.take(step);
      const after = await this.see();
      if ('compose' in step || 'turn' in step) faults.push(...this.compare(before, after, step));
      before = after;
    }
    const { text } = before;
    const ends = one.ends(start, this.field);
    if (text !== ends) faults.push(`text: 「${text}」 instead of 「${ends}」`);
    return faults;
  }

  /** Nothing but the field's own letters may change while words are being composed. */
  private compare(before: Seen, after: Seen, step: Step): Faults {
    const faults: Faults = [];
    if (before.around !== after.around || (after.unsaved && !before.unsaved))
      faults.push(`early: ${before.around} → ${after.around}`);
    if (!after.focused) faults.push(`a key of the input method was taken for a command (${JSON.stringify(step)})`);
    if (!after.text.includes(this.composing)) faults.push(`lost while composing: 「${after.text}」`);
    return faults;
  }

  private async take(step: Step): Promise<void> {
    const { page } = this;
    if ('compose' in step) return this.compose(step.compose, step.key ?? step.compose.slice(-1), step.caret);
    if ('commit' in step) return this.commit(step.commit, step.key);
    if ('cancel' in step) return this.compose('', step.cancel);
    if ('turn' in step) return this.pressed(step.turn, async () => undefined);
    if ('type' in step) return page.keyboard.type(step.type);
    if ('press' in step) return page.keyboard.press(step.press);
    if ('click' in step) return page.locator(elsewhere).last().click();
    await this.copy(step.paste);
    return page.keyboard.press('Control+v');
  }

  private async compose(text: string, key: string, caret = text.length): Promise<void> {
    this.composing = text;
    await this.pressed(key, () => this.cdp.send('Input.imeSetComposition', { text, selectionStart: caret, selectionEnd: caret }));
  }

  private async commit(text: string, key: string): Promise<void> {
    await this.pressed(key, () => this.cdp.send('Input.insertText', { text }));
    this.composing = '';
  }

  /** A key the input method takes: the page hears of it as number 229, whatever it is called. */
  private async pressed(key: string, then: () => Promise<unknown>): Promise<void> {
    const code = codes[key] ?? `Key${key.toUpperCase()}`;
    await this.cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key, code });
    await then();
    await this.cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode: 229, key, code });
  }

  private see(): Promise<Seen> {
    return this.page.evaluate(
      ({ wanted, known }) => {
        const field = document.querySelector<HTMLTextAreaElement>(wanted);
        const around = [...document.querySelectorAll<HTMLElement>(known)].map((one) => one.textContent).join('|');
        const unsaved = document.querySelector('[data-testid="saved-state"]')?.textContent === '有未保存的修改';
        return { focused: field !== null && document.activeElement === field, text: field?.value ?? '', around, unsaved };
      },
      { wanted: this.field.selector, known },
    );
  }
}

/**
 * What shows the workbook's contents as they change, and what is open: pages, dialogs, lists. Findings come after,
 * in their own time, and so does the count of what is left to fill in: what one key changed may show only with the next letters.
 */
const known =
  '.whose, [data-testid="total-self"], .rail [aria-current] :is(.rail-label, .rail-score), .dialog-title, [role="menu"], .notice';

/** Words that do nothing when clicked; those of a dialog come last. */
const elsewhere = '.start-hint, .whose strong, .dialog-title';

const codes: Readonly<Record<string, string>> = {
  ' ': 'Space',
  Enter: 'Enter',
  Escape: 'Escape',
  Backspace: 'Backspace',
  Tab: 'Tab',
  PageDown: 'PageDown',
  '1': 'Digit1',
  '2': 'Digit2',
  ',': 'Comma',
  '<': 'Comma',
  '.': 'Period',
  "'": 'Quote',
};
