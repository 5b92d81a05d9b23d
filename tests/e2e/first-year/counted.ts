import { Officer } from '../morning/officer';

/** An officer whose actions are counted: a key pressed, a paste, a file chosen are one each; a text typed and left by a key is one. */
export class CountedOfficer extends Officer {
  private readonly counts = new Map<string, number>();
  private part = '';

  /** What follows belongs to this part of the year's work. */
  begin(part: string): void {
    this.part = part;
  }

  count(more = 1): void {
    this.counts.set(this.part, (this.counts.get(this.part) ?? 0) + more);
  }

  override async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) this.count(Number(key.split('*')[1] ?? '1'));
    await super.press(...keys);
  }

  /** Types a text where she stands and leaves it by a key. */
  async put(text: string, key = 'Enter'): Promise<void> {
    this.count();
    await this.write(text);
    await super.press(key);
  }

  /** Chooses with one key where she stands, and leaves the cell. */
  async choose(key: string, leave = 'Enter'): Promise<void> {
    this.count();
    await super.press(key);
    if (leave === 'Tab') await super.press(leave);
  }

  /** Goes to the next place still to be filled in, unless she stands on one. */
  async toGap(where: RegExp): Promise<void> {
    const stands = () => this.page.locator('td.selected.pending').count();
    if ((await stands()) === 0 || !where.test(await this.place())) await this.press('F9');
    await this.at(where);
  }

  total(): number {
    return [...this.counts.values()].reduce((sum, one) => sum + one, 0);
  }

  told(): string {
    return [...this.counts].map(([part, count]) => `${part} ${count}`).join('、');
  }
}
