import { isIndicator } from '../pack';
import { rollingIndicatorNames, rollingNames, rollingWords } from '../text/rolling';
import { type Fill, findIndicator, type Given, type Goal, type OwnIndicator, walk } from '../workbook';
import { fateOfFact, fateOfInput, fateOfRow, fateOfText } from './choices';
import { fates, type Treatment } from './fates';
import { type FillPlace, type Leaf, words } from './leaf';
import { inputSpecs, ruleInputSpecs } from './input-specs';
import { movedOn } from './years';

type Walkers<Shape> = { readonly [Key in keyof Required<Shape>]: () => Leaf[] };

/** Every typed thing of one table. */
export function leavesOfFill(fill: Fill, place: FillPlace): Leaf[] {
  const { path, table, years } = place;
  const walkers: Walkers<Fill> = {
    facts: () =>
      Object.entries(fill.facts).map(([id, given]) => {
        const fact = table?.facts.find((one) => one.id === id);
        return figure(`${path}/fact/${id}`, called(place, fact?.name ?? id), given, fateOfFact(fact));
      }),
    inputs: () => nested(fill.inputs, (line, id, given) => inputLeaf(line, id, given, fill, place)),
    rows: () => rowLeaves(fill, place),
    funds: () =>
      nested(fill.funds, (row, column, given) =>
        figure(`${path}/funds/${row}/${column}`, called(place, fundsName(place, row, column)), given, fates.fill.funds),
      ),
    goals: () => fill.goals.flatMap((goal) => goalLeaves(goal, place)),
    indicators: () => fill.indicators.flatMap((own) => indicatorLeaves(own, place)),
    own: () =>
      Object.entries(fill.own).flatMap(([line, { value, reason }]) => [
        words(`${lineOf(path, line)}/own`, called(place, lineName(fill, place, line), rollingNames.own), value, fates.own.value),
        ...(reason === ''
          ? []
          : [
              words(
                `${lineOf(path, line)}/own-reason`,
                called(place, lineName(fill, place, line), rollingNames['own-reason']),
                reason,
                fates.own.reason,
              ),
            ]),
      ]),
    reasons: () => lineWords(fill.reasons, 'reason', fates.fill.reasons, fill, place),
    notes: () => lineWords(fill.notes, 'note', fates.fill.notes, fill, place),
    words: () =>
      nested(fill.words, (line, key, text) =>
        words(
          `${lineOf(path, line)}/${key}`,
          called(place, lineName(fill, place, line), rollingWords[key] ?? key),
          text,
          fates.fill.words,
        ),
      ),
    texts: () =>
      Object.entries(fill.texts).map(([id, text]) => {
        const spec = table?.texts.find((one) => one.id === id);
        return words(
          `${path}/text/${id}`,
          called(place, spec?.name ?? id),
          text,
          fateOfText(spec, movedOn(text, years) !== null),
        );
      }),
  };
  return Object.values(walkers).flatMap((leaves) => leaves());
}

function inputLeaf(line: string, id: string, given: Given, fill: Fill, place: FillPlace): Leaf {
  const spec = place.table && findIndicator(place.table, line);
  const input = spec && inputSpecs(spec).find((one) => one.id === id);
  return figure(
    `${place.path}/indicator/${line}/input/${id}`,
    called(place, lineName(fill, place, line), input?.name ?? id),
    given,
    fateOfInput(input),
  );
}

function rowLeaves(fill: Fill, place: FillPlace): Leaf[] {
  return Object.entries(fill.rows).flatMap(([line, rows]) => {
    const fields = (place.table && findIndicator(place.table, line)?.rows?.fields) ?? [];
    return rows.flatMap((row) =>
      Object.entries(row.fields).map(([id, given]) => {
        const field = fields.find((one) => one.id === id);
        const name = called(place, lineName(fill, place, line), row.id, field?.name ?? id);
        return figure(`${place.path}/indicator/${line}/row/${row.id}/${id}`, name, given, fateOfRow(field));
      }),
    );
  });
}

function goalLeaves({ id, text, actual, points }: Goal, place: FillPlace): Leaf[] {
  const path = `${place.path}/goal/${id}`;
  return [
    words(`${path}/text`, called(place, rollingNames.goal), text, fates.goal.text),
    ...(actual === undefined
      ? []
      : [words(`${path}/actual`, called(place, rollingNames['goal.actual']), actual, fates.goal.actual)]),
    ...(points === undefined
      ? []
      : [words(`${path}/points`, called(place, rollingNames['goal.points']), points, fates.goal.points)]),
  ];
}

/** How a field of an own indicator is called in its binding. */
const segments: Readonly<Record<string, string>> = { adjustedTarget: 'adjusted-target' };

function indicatorLeaves(own: OwnIndicator, place: FillPlace): Leaf[] {
  const path = `${place.path}/indicator/${own.id}`;
  const { id: _id, inputs = {}, ...fields } = own;
  const typed = Object.entries(fields) as [keyof typeof fields, string | Given | undefined][];
  const columns = typed.flatMap(([key, value]): Leaf[] => {
    if (value === undefined) return [];
    const leaf = figure(
      `${path}/${segments[key] ?? key}`,
      called(place, own.name, rollingIndicatorNames[key]),
      typeof value === 'string' ? { text: value } : value,
      fates.indicator[key],
    );
    if (key === 'group') return [{ ...leaf, kind: 'shape' }];
    return [key === 'target' ? { ...leaf, unit: own.unit ?? '' } : leaf];
  });
  const specs = ruleInputSpecs(place.table?.rules ?? []);
  const filled = Object.entries(inputs).map(([id, given]) => {
    const spec = specs.find((one) => one.id === id);
    return figure(`${path}/input/${id}`, called(place, own.name, spec?.name ?? id), given, fateOfInput(spec));
  });
  return [...columns, ...filled];
}

function lineWords(
  record: Readonly<Record<string, string>>,
  what: 'reason' | 'note',
  treatment: Treatment,
  fill: Fill,
  place: FillPlace,
): Leaf[] {
  return Object.entries(record).map(([line, text]) =>
    words(`${lineOf(place.path, line)}/${what}`, called(place, lineName(fill, place, line), rollingNames[what]), text, treatment),
  );
}

function lineOf(path: string, line: string): string {
  return line === 'execution' ? `${path}/execution` : `${path}/indicator/${line}`;
}

function lineName(fill: Fill, { table }: FillPlace, id: string): string {
  if (id === 'execution') return rollingNames.execution;
  const own = fill.indicators.find((one) => one.id === id)?.name;
  return own ?? (table && walk(table.tree).find((node) => isIndicator(node) && node.id === id)?.name) ?? id;
}

function fundsName({ table }: FillPlace, row: string, column: string): string {
  const { rows = [], columns = [] } = table?.funds ?? {};
  return `${rows.find((one) => one.id === row)?.name ?? row}·${columns.find((one) => one.id === column)?.name ?? column}`;
}

function called({ label }: FillPlace, ...names: readonly string[]): string {
  return [label, ...names].join('·');
}

function figure(binding: string, name: string, given: Given, treatment: Treatment): Leaf {
  return { binding, name, given, treatment, kind: 'door' };
}

function nested<Value>(
  record: Readonly<Record<string, Readonly<Record<string, Value>>>>,
  leaf: (outer: string, inner: string, value: Value) => Leaf,
): Leaf[] {
  return Object.entries(record).flatMap(([outer, inside]) =>
    Object.entries(inside).map(([inner, value]) => leaf(outer, inner, value)),
  );
}
