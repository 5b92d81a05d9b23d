import { type KeyboardEvent, useState } from 'react';
import type { Finding } from '../../../shared/findings';
import { evaluationOf } from '../../state/evaluation';
import { useStore } from '../../state/store';
import '../../style/check.css';
import { FindingItem } from './FindingItem';
import { countBySeverity, useFindings } from './findings';
import { type Filter, type FindingGroup, groupFindings, passes } from './groups';

/** Everything the checks find, by table: what it is, how to mend it, and the way there. */
export function CheckPage() {
  const book = useStore((state) => state.book);
  const findings = useFindings();
  const [filter, setFilter] = useState<Filter>('all');
  if (!book) return null;
  const shown = findings.filter((finding) => passes(finding, filter));
  const groups = groupFindings(shown, book.workbook, evaluationOf(book));
  return (
    <main className="check-page" aria-labelledby="check-title">
      <header className="check-head">
        <h1 id="check-title">校验</h1>
        <p className="check-lead">公开以前再看一遍。每一条都说明是什么、怎么改；点它，就到要改的那一格。</p>
        {findings.length > 0 && <Filters findings={findings} filter={filter} onFilter={setFilter} />}
      </header>
      {findings.length === 0 && <Nothing words="没有发现问题，可以导出了。" />}
      {findings.length > 0 && shown.length === 0 && <Nothing words={emptyWords[filter]} />}
      <div className="check-groups" onKeyDown={moveByArrow}>
        {groups.map((group) => (
          <Group key={group.id} group={group} />
        ))}
      </div>
    </main>
  );
}

const emptyWords: Record<Filter, string> = {
  all: '没有发现问题，可以导出了。',
  error: '没有错误。',
  doubt: '没有疑点。',
  hint: '没有提示。',
  missing: '没有待填的。',
  aside: '还没有搁置的。',
};

const filterWords: readonly (readonly [Filter, string])[] = [
  ['all', '全部'],
  ['error', '错误'],
  ['doubt', '疑点'],
  ['hint', '提示'],
  ['missing', '待填'],
  ['aside', '已知道'],
];

interface FiltersProps {
  readonly findings: readonly Finding[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

function Filters({ findings, filter, onFilter }: FiltersProps) {
  const open = countBySeverity(findings);
  const aside = findings.filter((finding) => finding.acknowledged !== undefined).length;
  const counts: Record<Filter, number> = { ...open, all: findings.length, aside };
  return (
    <div className="check-filters" role="group" aria-label="显示哪些">
      {filterWords.map(([id, label]) => (
        <button
          key={id}
          type="button"
          className={`check-filter ${id}`}
          aria-pressed={filter === id}
          disabled={counts[id] === 0 && filter !== id}
          onClick={() => onFilter(id)}
        >
          {label} <span className="figures">{counts[id]}</span>
        </button>
      ))}
    </div>
  );
}

function Group({ group: { id, name, findings } }: { group: FindingGroup }) {
  return (
    <section aria-labelledby={`found-${id}`}>
      <h2 id={`found-${id}`}>{name}</h2>
      <ul className="findings">
        {keyed(findings).map(([key, finding]) => (
          <FindingItem key={key} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

/** A check may speak twice of one place: then the second is told apart by its turn. */
function keyed(findings: readonly Finding[]): readonly (readonly [string, Finding])[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.code}@${finding.binding}`;
    const turn = seen.get(name) ?? 0;
    seen.set(name, turn + 1);
    return [`${name}#${turn}`, finding] as const;
  });
}

function Nothing({ words }: { words: string }) {
  return (
    <p className="check-nothing" role="status">
      {words}
    </p>
  );
}

/** Up and down go from finding to finding; Tab reaches what can be done with each. */
function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || !(event.target instanceof HTMLButtonElement)) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.finding-go')];
  const here = all.findIndex((one) => one.closest('li')?.contains(event.target as Node));
  const next = all[here + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
