import { memo, useDeferredValue } from 'react';
import { lastYearText } from '../../../shared/sheets/reference';
import { formatScore } from '../../../shared/number';
import type { Evaluation, Figure, Line } from '../../../shared/scoring/evaluation';
import { useEvaluation } from '../../state/evaluation';
import { goToBinding } from '../places';
import { useStore } from '../../state/store';
import { linesReading } from '../../state/tables';
import type { Standing } from './none';
import { standingOf } from './toldApart';
import { fields } from '../../../shared/workbook/fields';

/** What the selected figure is: its unit, the report it comes from, last year's, and the scores it feeds. */
export function FigureSide({ binding }: { binding: string | null }) {
  const evaluation = useEvaluation();
  const last = useStore((state) => (binding === null ? undefined : state.book?.workbook.reference[binding]));
  const figure = binding === null ? undefined : evaluation?.figure(binding);
  if (!evaluation || !figure) return <p className="side-words">点表中任意一格，这里说明它是什么、从哪里取、用在哪些得分上。</p>;
  if (figure.key.endsWith('/overrule')) return <Correction figure={figure} />;
  const standing = standingOf(figure);
  return (
    <>
      <header className="side-head" aria-live="polite">
        <h2>{figure.name}</h2>
        <p className="figure-standing">
          <span className={`tag ${tones[standing]}`}>{names[standing]}</span>
          {figure.unit && <span>单位：{figure.unit}</span>}
        </p>
      </header>
      {says[standing] && <p className="side-words figure-says">{says[standing]}</p>}
      <dl className="figure-facts">
        {figure.where && (
          <>
            <dt>取自</dt>
            <dd>{figure.where}</dd>
          </>
        )}
        {last !== undefined && (
          <>
            <dt>上年填的</dt>
            <dd className="figures">{lastYearText(last, figure)}</dd>
          </>
        )}
      </dl>
      <Feeds evaluation={evaluation} figure={figure} />
    </>
  );
}

/** A figure in place of one added up from the projects: blank is as good as filled in. */
function Correction({ figure }: { figure: Figure }) {
  return (
    <>
      <header className="side-head" aria-live="polite">
        <h2>{figure.name}</h2>
      </header>
      <p className="side-words figure-says">
        这个数由各项目的自评表汇总得来，空着就用汇总数。确实与实际不符的才更正，并在后面一格写明理由；删掉更正的数，就改回汇总数。
      </p>
    </>
  );
}

function Feeds({ evaluation, figure }: { evaluation: Evaluation; figure: Figure }) {
  // What is typed is answered first, then what follows from it.
  return <FeedsOf evaluation={useDeferredValue(evaluation)} figure={figure.key} />;
}

const FeedsOf = memo(function FeedsOf({ evaluation, figure }: { evaluation: Evaluation; figure: string }) {
  const memory = useStore((state) => state.book?.memory);
  const lines = memory ? linesReading(evaluation, figure, memory) : [];
  if (lines.length === 0) return null;
  return (
    <section className="side-part">
      <h3>用在这些得分上</h3>
      <ul className="inputs">
        {lines.map((line) => (
          <li key={line.binding}>
            <button type="button" className="input" onClick={() => goToLine(line)}>
              <span className="input-name">{line.path[line.path.length - 1]}</span>
              <span className="input-value figures">
                {line.self ? formatScore(line.self, 2) : '—'}
                {line.points && <small> / {formatScore(line.points, 2)} 分</small>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
});

/** Any place of the line that its table shows will do. */
function goToLine(line: Line): void {
  for (const { at } of [fields.selfScore, fields.note, fields.reason, fields.customActual])
    if (goToBinding(at(line.binding))) return;
  useStore.setState({ stepId: line.binding.replace(/\/indicator\/.*$/, ''), line: line.binding });
}

const names: Record<Standing, string> = { missing: '待填', none: '本年无此项', zero: '填的是 0', filled: '已填' };

const tones: Record<Standing, string> = { missing: 'warn', none: '', zero: '', filled: 'good' };

const says: Record<Standing, string> = {
  missing: '还没有填，用到它的得分先不算。',
  none: '本年没有这类事项：用到它的得分按规则里「无此项」的办法算，不当作 0。按 F8 可以改回待填。',
  zero: '有这类事项，数是 0。如果本年根本没有这类事项，请按 F8 标为本年无此项。',
  filled: '',
};
