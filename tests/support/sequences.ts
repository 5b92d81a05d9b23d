import fc from 'fast-check';
import { expect } from 'vitest';
import type { Pack } from '../../shared/pack';
import { apply, type Workbook } from '../../shared/workbook';
import { sampleOf } from './packs';

const owners = ['project/hotline', 'project/upgrade', 'department', 'project/p1'];
const text = fc.constantFrom('', '1', '29.65', '93.44%', '完成', '中文内容', '乱字abc', '-5');

const goal = fc.constantFrom('g1', 'g2', 'g9');

/** Commands of every kind, some of which have nothing to act on. */
const command = fc.oneof(
  fc.record({
    name: fc.constant('set'),
    args: fc.record({
      binding: fc.constantFrom(
        'unit/name',
        'unit/fact/staff',
        'project/hotline/indicator/i1/actual',
        'project/upgrade/text/goal',
        'department/indicator/duties/row/r2/done',
        'project/hotline/funds/fiscal/executed',
        'nowhere/at/all',
      ),
      text,
    }),
  }),
  fc.record({
    name: fc.constant('set-none'),
    args: fc.record({ binding: fc.constantFrom('unit/fact/bond-spent', 'unit/name') }),
  }),
  fc.record({
    name: fc.constant('set-own'),
    args: fc.record({
      line: fc.constantFrom('department/indicator/result', 'project/hotline/indicator/i2'),
      value: text,
      reason: text,
    }),
  }),
  fc.record({
    name: fc.constant('set-many'),
    args: fc.record({
      changes: fc.array(fc.record({ binding: fc.constantFrom('unit/fact/staff', 'unit/fact/furniture'), text }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  }),
  fc.record({
    name: fc.constant('paste-projects'),
    args: fc.record({
      add: fc.array(fc.record({ id: fc.constantFrom('p1', 'p2', 'hotline'), name: text }), { maxLength: 2 }),
      changes: fc.array(
        fc.record({ binding: fc.constantFrom('project/hotline/code', 'project/p2/funds/fiscal/initial'), text }),
        { maxLength: 3 },
      ),
    }),
  }),
  fc.record({
    name: fc.constant('paste-block'),
    args: fc.record({
      add: fc.array(
        fc.record({
          kind: fc.constant('goal'),
          owner: fc.constantFrom('project/hotline', 'project/p1'),
          id: fc.constantFrom('g1', 'g7'),
        }),
        { maxLength: 2 },
      ),
      changes: fc.array(fc.record({ binding: fc.constantFrom('project/hotline/goal/g7/text', 'unit/fact/staff'), text }), {
        maxLength: 3,
      }),
    }),
  }),
  fc.record({ name: fc.constant('add-project'), args: fc.record({ name: text }) }),
  fc.record({
    name: fc.constantFrom('remove-project', 'copy-project'),
    args: fc.record({ id: fc.constantFrom('hotline', 'upgrade', 'p1', 'p2') }),
  }),
  fc.record({
    name: fc.constant('move-project'),
    args: fc.record({ id: fc.constantFrom('hotline', 'p1'), to: fc.integer({ min: -2, max: 9 }) }),
  }),
  fc.record({
    name: fc.constant('add-indicator'),
    args: fc.record({ owner: fc.constantFrom(...owners), group: fc.constantFrom('quantity', 'users', 'none') }),
  }),
  fc.record({
    name: fc.constantFrom('remove-indicator', 'move-indicator', 'copy-indicator'),
    args: fc.record({ owner: fc.constantFrom(...owners), id: fc.constantFrom('i1', 'i3', 'i11') }),
  }),
  fc.record({ name: fc.constant('add-goal'), args: fc.record({ owner: fc.constantFrom(...owners), after: goal }) }),
  fc.record({
    name: fc.constantFrom('remove-goal', 'copy-goal'),
    args: fc.record({ owner: fc.constantFrom(...owners), id: goal }),
  }),
  fc.record({
    name: fc.constant('move-goal'),
    args: fc.record({ owner: fc.constantFrom(...owners), id: goal, by: fc.constantFrom(-1, 1) }),
  }),
  fc.record({
    name: fc.constantFrom('add-row', 'remove-row'),
    args: fc.record({
      owner: fc.constantFrom('department'),
      indicator: fc.constantFrom('duties', 'result'),
      id: fc.constantFrom('r1', 'r6'),
    }),
  }),
  fc.record({
    name: fc.constant('overrule'),
    args: fc.record({ rollup: fc.constantFrom('staged-total', 'nothing'), value: text, reason: text }),
  }),
  fc.record({
    name: fc.constant('adjust'),
    args: fc.record({ path: fc.constantFrom('parameter/n', 'department/indicator/result/points'), value: text, source: text }),
  }),
);

/** Runs commands, keeping every workbook there was. */
export function run(start: Workbook, commands: readonly { name: string; args: unknown }[], pack: Pack): Workbook[] {
  const past = [start];
  for (const one of commands) {
    const done = apply(past.at(-1) ?? start, one, pack);
    if (done.ok) past.push(done.value);
  }
  return past;
}

/** A sequence of this many random commands. */
export function sequence(length: number): fc.Arbitrary<readonly { name: string; args: unknown }[]> {
  return fc.array(command, { minLength: length, maxLength: length });
}

/** Random sequences of 100 commands: undo-all is the start, redo-all the end. */
export async function checkSequences(sequences: number): Promise<void> {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  const start = JSON.stringify(workbook);
  fc.assert(
    fc.property(sequence(100), (commands) => {
      const past = run(workbook, commands, pack);
      expect(JSON.stringify(past[0])).toBe(start);
      expect(JSON.stringify(run(workbook, commands, pack).at(-1))).toBe(JSON.stringify(past.at(-1)));
    }),
    { numRuns: sequences },
  );
}
