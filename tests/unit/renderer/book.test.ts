import { describe, expect, it } from 'vitest';
import {
  type Apply,
  type Book,
  type Command,
  doCommand,
  isUnsaved,
  lookAt,
  openBook,
  putInPlace,
  undo,
} from '../../../renderer/state/book';
import type { Opened } from '../../../shared/bridge';
import { apply as applyCommand } from '../../../shared/workbook/commands';
import { packOf } from '../../../shared/pack';
import { sampleOf } from '../../support/packs';

const apply: Apply = applyCommand;
const name: Command = { name: 'set', args: { binding: 'unit/name', text: '甲' } };

async function book(change: Partial<Opened> = {}): Promise<Book> {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  const handle = 'book-00000000';
  return openBook(
    {
      handle,
      name: '甲',
      onDisk: true,
      pack: pack.resolved,
      workbook,
      entries: [],
      unsaved: false,
      heldBy: null,
      note: null,
      ...change,
    },
    { apply, packOf },
  );
}

describe('a workbook on the table', () => {
  it('that somebody else has open refuses every change with a sentence', async () => {
    const held = await book({ heldBy: { who: '张三', where: '财务室', since: '3月1日 09:00' } });
    const done = doCommand(held, name, apply);
    expect(done.book).toBe(held);
    expect(done.problems).toMatchObject([{ code: 'workbook.held', params: { who: '张三', where: '财务室' } }]);
  });

  it('that lies nowhere is unsaved from the start', async () => {
    expect(isUnsaved(await book({ unsaved: true }))).toBe(true);
    expect(isUnsaved(await book())).toBe(false);
  });

  it('looked at in an earlier state is untouched itself', async () => {
    const own = doCommand(await book(), name, apply).book;
    const looked = lookAt(own, own.past[0] ?? own.workbook, { kind: 'past', version: 'version-00000000', savedAt: '' });
    expect(isUnsaved(looked)).toBe(false);
    expect(doCommand(looked, name, apply).problems).toMatchObject([{ code: 'workbook.past' }]);
    expect(undo(looked)).toBe(looked);
    expect(isUnsaved(own)).toBe(true);
  });

  it('goes back to an earlier state in one step, that can be undone', async () => {
    const own = doCommand(await book(), name, apply).book;
    const drafted = { ...own, drafts: { 'unit/name': { text: '乙', message: '' } } };
    const { workbook } = await book();
    const back = putInPlace(drafted, workbook);
    expect(back.workbook).toBe(workbook);
    expect(back.drafts).toEqual({});
    expect(undo(back).workbook).toBe(own.workbook);
  });
});
