import type { Carried, Rows } from '../pack';
import { fates, type Treatment } from './fates';

type RowField = Rows['fields'][number];
type Carrying = { readonly carry?: Carried | undefined; readonly type?: RowField['type'] };

const carried: Readonly<Record<Carried, Treatment>> = {
  keep: { fate: 'ask', why: 'pack-keep' },
  ask: { fate: 'confirm', why: 'pack-ask' },
  clear: { fate: 'clear', why: 'pack-clear' },
};

/** A fact: words and choices say what something is; amounts and 是/否 are the year's. */
export function fateOfFact(fact: Carrying | undefined): Treatment {
  if (fact?.carry) return carried[fact.carry];
  const nature = fact?.type === 'text' || fact?.type === 'choice';
  return nature ? { fate: 'ask', why: 'fact-nature' } : { fate: 'clear', why: 'fact-amount' };
}

/** An input of a line: how the year went. */
export function fateOfInput(input: Carrying | undefined): Treatment {
  return input?.carry ? carried[input.carry] : { fate: 'clear', why: 'input' };
}

/** Fields of a list the unit names itself go as the fields of an own indicator that are called the same; others are results. */
const rowFields: Readonly<Record<string, Treatment>> = {
  name: { fate: 'ask', why: 'row-name', name: true },
  target: { ...fates.indicator.target, why: 'row-name' },
  direction: fates.indicator.direction,
  unit: fates.indicator.unit,
  points: fates.indicator.points,
};

/** A field of a row. */
export function fateOfRow(field: RowField | undefined): Treatment {
  if (field?.carry) return carried[field.carry];
  const like = field && Object.hasOwn(rowFields, field.id) ? rowFields[field.id] : undefined;
  return like ?? { fate: 'clear', why: 'row-result' };
}

/** Words of a table: emptied; where they name the year, a proposal comes with it. */
export function fateOfText(text: Carrying | undefined, namesYear: boolean): Treatment {
  if (text?.carry) return carried[text.carry];
  return namesYear ? { fate: 'confirm', why: 'text' } : { fate: 'clear', why: 'text' };
}
