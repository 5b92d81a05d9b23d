import type { Check } from '../check';
import { bands } from './bands';
import { braces } from './braces';
import { cases } from './cases';
import { columns } from './columns';
import { constants } from './constants';
import { fields } from './fields';
import { formulas } from './formulas';
import { funds } from './funds';
import { goals } from './goals';
import { identity } from './identity';
import { ids } from './ids';
import { inputs } from './inputs';
import { names } from './names';
import { noSource } from './no-source';
import { parameters } from './parameters';
import { parts } from './parts';
import { percent } from './percent';
import { points } from './points';
import { publication } from './publication';
import { ratings } from './ratings';
import { reports } from './reports';
import { rolling } from './rolling';
import { rounding } from './rounding';
import { rules } from './rules';
import { sources } from './sources';
import { settings } from './settings';
import { settlement } from './settlement';
import { spans } from './spans';
import { steps } from './steps';
import { unprinted } from './unprinted';
import { weights } from './weights';

/** Everything a pack is checked for, in the order it is told. Adding one: its file, and a line here. */
export const checks: readonly Check[] = [
  identity,
  ids,
  names,
  inputs,
  sources,
  formulas,
  points,
  funds,
  weights,
  parts,
  constants,
  steps,
  bands,
  cases,
  percent,
  parameters,
  ratings,
  rules,
  rounding,
  rolling,
  publication,
  columns,
  goals,
  settlement,
  spans,
  fields,
  braces,
  unprinted,
  settings,
  noSource,
  reports,
];
