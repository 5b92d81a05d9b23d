import { factName } from '../../shared/pack';
import { openField } from '../../shared/workbook/fields/catalogue';
import { isNone } from '../../shared/workbook/schema/given';
import type { Book } from './book';
import { fields } from '../../shared/workbook/fields';

/** A fact about the unit that is said in words: its name, its department, what it has to choose from a list. */
export interface WordFact {
  readonly binding: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly options?: readonly string[] | undefined;
}

type Inputs = Pick<Book, 'pack' | 'workbook'>;

/** All of them, in order. Figures stand on the page of base data. */
export function wordFacts(book: Inputs): WordFact[] {
  const { pack, workbook } = book;
  const own = pack.facts.filter((fact) => (fact.type ?? 'number') !== 'number');
  return [
    {
      binding: 'unit/name',
      label: '单位名称',
      value: workbook.unit.name,
      hint: '与决算公开的单位名称一致；每张表的表头都用它。',
    },
    {
      binding: 'unit/department',
      label: '主管部门',
      value: workbook.unit.department ?? '',
      hint: '本单位就是一级部门的，填本单位名称。',
    },
    ...own.map((fact) => ({
      binding: fields.unitFact.at(fact.id),
      label: factName(fact, workbook.year),
      value: textAt(book, fields.unitFact.at(fact.id)),
      hint: fact.where,
      options: fact.type === 'yes-no' ? ['是', '否'] : fact.options,
    })),
  ];
}

/** How many of them are blank. */
export function missingFacts(book: Inputs): number {
  return wordFacts(book).filter(({ value }) => value.trim() === '').length;
}

function textAt({ pack, workbook }: Inputs, binding: string): string {
  const door = openField(binding, pack, workbook);
  const value = door?.kind === 'figure' ? door.read(workbook) : undefined;
  return value === undefined || isNone(value) ? '' : value.text;
}
