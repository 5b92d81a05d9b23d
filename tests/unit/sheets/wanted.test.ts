import { expect, it } from 'vitest';
import { evaluate } from '../../../shared/scoring';
import { buildGrids, type Grid, ONLY_TABLES } from '../../../shared/sheets';
import { sampleOf } from '../../support/packs';

const { pack, workbook } = await sampleOf('anju-2024-hotline');
const evaluation = evaluate(pack, workbook);

const idsOf = (wanted: (kind: Grid['kind'], id: string) => boolean) =>
  buildGrids(pack, workbook, evaluation, 'paper', { wanted }).map(({ id }) => id);

it('grids that nobody asks for are left out, and the others are as they stand among all', () => {
  const all = buildGrids(pack, workbook, evaluation);
  const tables = buildGrids(pack, workbook, evaluation, 'paper', ONLY_TABLES);
  expect(tables.map(({ id }) => id)).toEqual(['department', 'project/hotline', 'project/upgrade']);
  expect(tables).toEqual(all.filter(({ kind }) => kind === 'table'));
});

it('working papers are asked for by their own ids', () => {
  expect(idsOf((kind) => kind === 'base')).toEqual([
    'shared/base',
    'department/base',
    'project/hotline/base',
    'project/upgrade/base',
  ]);
  expect(idsOf((_, id) => id === 'project/hotline/base' || id === 'department')).toEqual(['department', 'project/hotline/base']);
});
