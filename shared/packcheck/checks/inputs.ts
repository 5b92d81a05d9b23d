import type { LocalInput } from '../../pack';
import { type Problem, problem } from '../../text/problem';
import type { Check } from '../check';
import type { PathPart } from '../place';
import type { Subject } from '../subject';
import { scorersOf } from '../tree';

type Described = Pick<LocalInput, 'type' | 'options'>;

/** Places to type into: choices have options and nothing else has; lists have room for their rows. */
export const inputs: Check = {
  name: 'inputs',
  about: '要选的项目有选项，清单的行数写得对',
  touches: 'scores',
  run: (subject) => {
    const { pack } = subject;
    return [
      ...pack.facts.flatMap((fact, index) => ofPlace('单位的数据', fact.name, fact, ['facts', index], subject)),
      ...pack.tables.flatMap((table, index) =>
        table.facts.flatMap((fact, at) => ofPlace(table.name, fact.name, fact, ['tables', index, 'facts', at], subject)),
      ),
      ...scorersOf(pack.tables).flatMap(({ spec, path }) => [
        ...Object.entries(spec.inputs).flatMap(([name, input]) =>
          input.kind === 'local' ? ofPlace(spec.name, name, input.input, [...path, 'inputs', name], subject) : [],
        ),
        ...(spec.rows ? ofRows(spec.name, spec.rows, [...path, 'rows'], subject) : []),
      ]),
    ];
  },
};

function ofPlace(where: string, name: string, described: Described, path: readonly PathPart[], subject: Subject): Problem[] {
  if (described.type === 'choice')
    return described.options ? [] : [problem('packcheck.input-options', subject.at(...path), { where, name })];
  return described.options ? [problem('packcheck.input-type', subject.at(...path, 'options'), { where, name })] : [];
}

interface RowsSpec {
  readonly min: number;
  readonly max: number;
  readonly fields: readonly (Described & { readonly name: string })[];
}

function ofRows(where: string, rows: RowsSpec, path: readonly PathPart[], subject: Subject): Problem[] {
  const { min, max } = rows;
  const upside =
    min > max ? [problem('packcheck.rows-count', subject.at(...path, 'max'), { where, min: String(min), max: String(max) })] : [];
  return [
    ...upside,
    ...rows.fields.flatMap((field, index) => ofPlace(where, field.name, field, [...path, 'fields', index], subject)),
  ];
}
