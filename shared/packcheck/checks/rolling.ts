import { nearest } from '../../formula/nearest';
import { isIndicator, type Pack, type Table } from '../../pack';
import { type Problem, problem } from '../../text/problem';
import type { Check } from '../check';
import type { Subject } from '../subject';
import { nodesOf } from '../tree';
import { scoringsOf } from '../written';
import { fields, figures, linePath } from '../../workbook/fields';

/** What next year's inputs are taken from, and where they go: both ends exist, and no input is filled twice. */
export const rolling: Check = {
  name: 'rolling',
  about: '结转的来处和去处都有，不重复',
  touches: 'form',
  run: (subject) => {
    const { pack, at } = subject;
    const targets = targetsOf(pack);
    const origins = [...targets, ...originsOf(subject)];
    return pack.rolling.flatMap(({ from, to }, index): Problem[] => {
      const place = (key: string) => at('rolling', index, key);
      const unknown = (path: string, known: readonly string[], key: string) =>
        known.includes(path) ? [] : [problem('packcheck.carry', place(key), { path, nearest: nearest(path, known) })];
      const twice =
        pack.rolling.findIndex((one) => one.to === to) < index ? [problem('packcheck.carry-twice', place('to'), { to })] : [];
      return [...unknown(from, origins, 'from'), ...unknown(to, targets, 'to'), ...twice];
    });
  },
};

/** Places to type into that a year's figure can go to: facts of the unit and of tables, and inputs of lines. */
function targetsOf(pack: Pack): string[] {
  const facts = pack.facts.map((fact) => fields.unitFact.at(fact.id));
  const tables = pack.tables.flatMap((table) => {
    const owner = ownerOf(table);
    const lines = nodesOf(table, []).flatMap(({ node }) => {
      if (!isIndicator(node)) return [];
      const inputs = Object.values(node.inputs).flatMap((input) => (input.kind === 'local' ? [input.input.id] : []));
      return inputs.map((input) => fields.lineInput.at(linePath(owner, node.id), input));
    });
    return [...table.facts.map((fact) => fields.tableFact.at(owner, fact.id)), ...lines];
  });
  return [...facts, ...tables];
}

/** Figures that are worked out: steps, scores, roll-ups, totals. */
function originsOf(subject: Subject): string[] {
  const { pack } = subject;
  const scorings = scoringsOf(subject);
  const rollups = pack.rollups.map((rollup) => figures.rollup.at(rollup.id));
  const lines = pack.tables.flatMap((table) => {
    const owner = ownerOf(table);
    const totals = ['rule', 'self'].map((side) => figures.total.at(owner, side));
    const steps = nodesOf(table, []).flatMap(({ node }) => {
      if (!isIndicator(node)) return [];
      const named = scorings.get(node)?.steps.map((step) => step.name) ?? [];
      const line = linePath(owner, node.id);
      return [...named.map((name) => figures.step.at(line, name)), figures.rule.at(line), figures.self.at(line)];
    });
    return [...totals, ...steps];
  });
  return [...rollups, ...lines];
}

function ownerOf(table: Table): string {
  return table.of === 'project' ? table.kind : table.id;
}
