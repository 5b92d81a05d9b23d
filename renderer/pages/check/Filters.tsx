import type { Finding } from '../../../shared/findings';
import { evaluationOf } from '../../state/evaluation';
import type { Book } from '../../state/book';
import { type CheckFilter, useWindow } from '../../state/window';
import { countBySeverity } from './findings';
import { groupNames, groupOf } from './groups';
import { kindOf, kinds } from './kinds';

const stateWords: readonly (readonly [CheckFilter['state'], string])[] = [
  ['all', '全部'],
  ['error', '错误'],
  ['doubt', '疑点'],
  ['hint', '提示'],
  ['missing', '待填'],
  ['aside', '已说明'],
];

interface Props {
  readonly book: Book;
  readonly findings: readonly Finding[];
  readonly filter: CheckFilter;
}

/** Which findings are shown: by level, by table, by what they are about. */
export function Filters({ book, findings, filter }: Props) {
  const aside = findings.filter((finding) => finding.acknowledged !== undefined).length;
  const counts: Record<CheckFilter['state'], number> = { ...countBySeverity(findings), all: findings.length, aside };
  const names = [...groupNames(book.workbook, evaluationOf(book))];
  const tables = names.filter(([id]) => findings.some(({ binding }) => groupOf(binding) === id));
  const about = kinds.filter((kind) => findings.some(({ code }) => kindOf(code) === kind));
  const show = (change: Partial<CheckFilter>) => useWindow.setState({ checkFilter: { ...filter, ...change } });
  return (
    <div className="check-filters" role="group" aria-label="显示哪些">
      {stateWords.map(([id, label]) => (
        <button
          key={id}
          type="button"
          className={`check-filter ${id}`}
          aria-pressed={filter.state === id}
          disabled={counts[id] === 0 && filter.state !== id}
          onClick={() => show({ state: id })}
        >
          {label} <span className="figures">{counts[id]}</span>
        </button>
      ))}
      <Choice label="哪张表" all="所有的表" value={filter.table} options={tables} onChoice={(table) => show({ table })} />
      <Choice
        label="哪一类"
        all="所有的类"
        value={filter.kind}
        options={about.map((kind) => [kind, kind] as const)}
        onChoice={(kind) => show({ kind })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | null;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoice: (value: string | null) => void;
}

function Choice({ label, all, value, options, onChoice }: ChoiceProps) {
  return (
    <select
      className="textbox check-choice"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChoice(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    >
      <option value="">{all}</option>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
