import { expect, it } from 'vitest';
import { fixedScope } from '../../../shared/packcheck/scope';
import { FACTS } from '../../../shared/scoring/line-facts';
import { good, subjectFrom } from './packs';

it('names rules may use are those the engine knows of an indicator of the officer’s own', () => {
  const table = subjectFrom(good).pack.tables.find((one) => one.kind === 'project');
  expect(new Set(table ? fixedScope(table).keys() : [])).toEqual(new Set(FACTS.keys()));
});
