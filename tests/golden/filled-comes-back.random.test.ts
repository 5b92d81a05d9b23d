import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../shared/pack';
import { astray, oneFile } from '../support/come-back';
import { filledEverywhere } from '../support/filled';
import { convert } from '../support/libreoffice';
import { templates } from '../support/packs';
import { chosen, runs } from '../support/runs';

const packs = (await templates()).packs().map((pack) => [pack.id, pack] as const);
/** LibreOffice takes its time: what it saves is looked at with the long tests. */
const slow = packs.slice(0, runs(0, packs.length));

/**
 * Targets of the unit's own indicators in 兖州's 得分表 are printed nowhere but in the working papers, where they are figures:
 * the sign and the unit typed with them stay behind.
 */
const FIGURES_ONLY = /^appraisal\/hotline\/indicator\/i\d\/(target|actual): /;

async function expectBack(pack: Pack, kind: 'docx' | 'xlsx', rewrite: boolean): Promise<void> {
  const workbook = await filledEverywhere(pack);
  const own = await oneFile(pack, workbook, kind);
  const open = kind === 'docx' ? 'odt' : 'ods';
  const bytes = rewrite ? new Uint8Array(await readFile(await convert(await convert(own, open, kind), kind, open))) : own;
  const lost = await astray(pack, workbook, kind, bytes);
  expect(lost.filter((one) => !FIGURES_ONLY.test(one))).toEqual([]);
}

describe('whatever is typed into a form comes back', () => {
  // With every test run one with tables of a department, and one with an appraisal.
  it.each(chosen(packs, ([id]) => id === 'anju-2024' || id === 'yanzhou-2024'))('%s: from our own Word file', (_, pack) =>
    expectBack(pack, 'docx', false),
  );

  it.each(slow)('%s: from our own Excel file, and as LibreOffice saves both', async (_, pack) => {
    await expectBack(pack, 'xlsx', false);
    await expectBack(pack, 'docx', true);
    await expectBack(pack, 'xlsx', true);
  });
});
