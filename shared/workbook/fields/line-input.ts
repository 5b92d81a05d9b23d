import { carriedBy, type Treatment } from './carry';
import { put } from './field';
import { findIndicator, localInputs } from './find';
import { type InTable, lineField, stored } from './kind';
import { lineName } from './lines';
import { bindingPath } from './path';
import { readFigure } from './printed';

const path = bindingPath('<line>/input/<input>');
const carry = (spec: Parameters<typeof carriedBy>[0]): Treatment => carriedBy(spec) ?? { fate: 'clear', why: 'input' };

/** What is filled in at a fixed line itself, for its formula. */
export const lineInput = lineField(path, {
  id: 'line-input',
  plain: 'inputs.<line>.<input>',
  published: true,
  open: ([line, id], { table, fill }) => {
    const described = isCustom(line, fill) ? undefined : fixedInput(line, id, table);
    if (!described) return null;
    return {
      kind: 'figure',
      name: described.name,
      described,
      read: ({ inputs }) => inputs[line]?.[id],
      write: ({ inputs }, value) => put((inputs[line] ??= {}), id, value),
    };
  },
  stored: ({ inputs }) =>
    Object.entries(inputs).flatMap(([line, givens]) => Object.entries(givens).map(([id, given]) => stored(given, line, id))),
  called: ([line, id], context) => [lineName(line, context), fixedInput(line, id, context.table)?.name ?? id],
  carry: ([line, id], { table }) => carry(fixedInput(line, id, table)),
  readPrinted: readFigure,
});

/** What the rule of the unit's own indicator asks for at the line. */
export const customInput = lineField(path, {
  id: 'custom-input',
  plain: 'indicators[<line>].inputs.<input>',
  published: true,
  open: ([line, id], { table, fill }) => {
    const described = isCustom(line, fill) ? ruleInput(id, table) : undefined;
    if (!described) return null;
    return {
      kind: 'figure',
      name: described.name,
      described,
      read: ({ indicators }) => indicators.find((one) => one.id === line)?.inputs?.[id],
      write: ({ indicators }, value) => {
        const indicator = indicators.find((one) => one.id === line);
        if (indicator) put((indicator.inputs ??= {}), id, value);
      },
    };
  },
  stored: ({ indicators }) =>
    indicators.flatMap((one) => Object.entries(one.inputs ?? {}).map(([id, given]) => stored(given, one.id, id))),
  called: ([line, id], context) => [lineName(line, context), ruleInput(id, context.table)?.name ?? id],
  carry: ([, id], { table }) => carry(ruleInput(id, table)),
  readPrinted: readFigure,
});

function isCustom(line: string, { indicators }: InTable['fill']): boolean {
  return indicators.some((one) => one.id === line);
}

function fixedInput(line: string, id: string, table: InTable['table']) {
  const spec = table && findIndicator(table, line);
  return spec && localInputs(spec).get(id);
}

function ruleInput(id: string, table: InTable['table']) {
  return table?.rules.map((rule) => localInputs(rule).get(id)).find((one) => one !== undefined);
}
