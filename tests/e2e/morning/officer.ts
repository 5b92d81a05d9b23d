import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { patience } from '../../support/patience';
import type { Window } from '../window';

/** What one program puts on the clipboard for another. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/** The system's clipboard as the shell sees it: newer versions take items, older ones a plain record. */
interface Board {
  readonly ClipboardItem?: new (items: Record<string, string>) => object;
  readonly clipboard: { write: (what: unknown) => unknown };
}

/** Copies as another program does. */
export async function copyElsewhere(app: Window['app'], copied: Copied): Promise<void> {
  await app.evaluate(async (electron, { text, html }) => {
    const { ClipboardItem, clipboard } = electron as unknown as Board;
    const item = ClipboardItem && new ClipboardItem({ 'text/plain': text, ...(html ? { 'text/html': html } : {}) });
    await clipboard.write(item ? [item] : { text, ...(html ? { html } : {}) });
  }, copied);
}

/** An officer who never touches the mouse: she presses keys, types, pastes, and sees where she is. */
export class Officer {
  readonly page: Page;
  private readonly app: Window['app'];

  constructor({ page, app }: Pick<Window, 'page' | 'app'>) {
    this.page = page;
    this.app = app;
  }

  /** Presses keys one after the other; `Tab*3` is three times. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const [name = '', times = '1'] = key.split('*');
      for (let count = 0; count < Number(times); count += 1) await this.page.keyboard.press(name);
    }
  }

  /** Writes a text, as an input method hands it over. */
  async write(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** Fills cells from the selected one on, going right with Tab; an empty text passes a cell by. */
  async fill(...texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      if (text !== '') await this.write(text);
      await this.press('Tab');
    }
  }

  /** Writes into the selected cell and goes on with Enter. */
  async enter(text: string): Promise<void> {
    await this.write(text);
    await this.press('Enter');
  }

  /** Sees that the keys go where they should. */
  async at(where: RegExp | string): Promise<void> {
    const pattern = typeof where === 'string' ? new RegExp(`^${where.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) : where;
    await expect.poll(() => this.place(), { timeout: patience, interval: 20 }).toMatch(pattern);
  }

  /** Pastes what was copied in another program. */
  async paste(copied: Copied): Promise<void> {
    await copyElsewhere(this.app, copied);
    await this.press('Control+v');
  }

  /** Where the keys go: the cell's place, else the name of what has the focus. */
  async place(): Promise<string> {
    return this.page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null;
      const cell = at?.closest<HTMLElement>('td[data-at]');
      const label = at?.id ? document.querySelector(`label[for="${at.id}"]`)?.textContent : undefined;
      const own = at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '';
      return cell?.dataset.binding ?? cell?.dataset.opens ?? (at === document.body ? 'nowhere' : own.trim());
    });
  }

  /** Presses a key until she is where she wants to be, as the eye would guide her; at most so many times. */
  async pressUntil(key: string, where: RegExp | string, most = 40): Promise<void> {
    const there = async () => {
      const place = await this.place();
      return typeof where === 'string' ? place === where : where.test(place);
    };
    for (let count = 0; count < most; count += 1) {
      if (await there()) return;
      await this.press(key);
    }
    if (!(await there())) throw new Error(`${key} leads nowhere near ${where}; now at ${await this.place()}`);
  }

  /** Looks for words and goes to the first place found. */
  async find(words: string): Promise<void> {
    await this.press('Control+f');
    await this.page.waitForSelector('.search');
    await this.write(words);
    await this.page.getByRole('option').first().waitFor();
    await this.press('Enter');
    await this.page.waitForSelector('.search', { state: 'detached' });
  }

  /** Opens a step of the rail: F6 to the rail, arrows, Enter. */
  async openStep(label: RegExp): Promise<void> {
    const inRail = () => this.page.evaluate(() => document.activeElement?.closest('.rail') !== null);
    for (let count = 0; count < 5 && !(await inRail()); count += 1) await this.press('F6');
    await this.pressUntil('ArrowUp', /^单位信息/);
    await this.pressUntil('ArrowDown', label);
    await this.press('Enter');
  }

  /** What all such places of the page say. */
  async texts(selector: string): Promise<string[]> {
    return this.page.locator(selector).allTextContents();
  }

  /** What a place of the page says. */
  async read(selector: string): Promise<string> {
    return ((await this.page.locator(selector).first().textContent()) ?? '').trim();
  }
}

/** A block as a spreadsheet copies it: rows and cells as text, and as a table. */
export function asCopied(rows: readonly (readonly string[])[]): Copied {
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${cell.replace(/</g, '&lt;')}</td>`).join('');
  return {
    text: `${rows.map((row) => row.join('\t')).join('\r\n')}\r\n`,
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><!--StartFragment-->${rows
      .map((row) => `<tr>${cells(row)}</tr>`)
      .join('')}<!--EndFragment--></table></body></html>`,
  };
}
