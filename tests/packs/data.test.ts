import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../shared/pack/located';
import { sentence } from '../../shared/text/problem';
import { newWorkbook, readPlain } from '../../shared/workbook';
import { kindsOf, tableFields } from '../../shared/workbook/fields';
import type { TableKind } from '../../shared/workbook/fields/kind';
import { workbook } from '../../shared/workbook/schema/workbook';
import { packIn } from './library';

const page = readFileSync(path.resolve(import.meta.dirname, '../../templates/DATA.md'), 'utf8');

/** Every word of the places fields have in plain data: `own.<line>.value` has own and value. */
const keys = new Set(
  Object.values(tableFields)
    .flatMap((group) => kindsOf<TableKind>(group))
    .flatMap(({ plain }) => plain.replace(/\[?<[^>]+>\]?/g, '').split('.'))
    .filter((word) => word !== ''),
);

describe('DATA.md', () => {
  it('names every key of a table, an indicator and a goal', () => {
    expect([...keys]).toEqual(expect.arrayContaining(['own', 'reason', 'adjustedTarget', 'evidence-method']));
    expect([...keys].filter((key) => !new RegExp(`[\`{ ]${key}[\`:、 ]`).test(page))).toEqual([]);
  });

  it('names every key of a workbook', () => {
    const lists = Object.keys(workbook.shape).filter((key) => key !== 'evidence');
    expect(lists.filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
  });

  it('has an example that fill takes as it stands', () => {
    const [, text = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const data = readYaml(text, 'DATA.md');
    if (!data.ok) throw new Error(data.problems.map(sentence).join('\n'));
    const { pack } = packIn('templates/mof/2020');
    const read = readPlain(data.value, pack, newWorkbook(pack, ''));
    expect(read.ok ? [] : read.problems.map(sentence)).toEqual([]);
    expect(read.ok && read.value.appraisals.map(({ table }) => table)).toEqual(['transfer', 'monitor', 'declaration']);
    expect(read.ok && read.value.projects[0]?.fill.indicators[0]?.adjustedTarget).toBe('8');
  });
});
