import { useState } from 'react';
import type { Book } from '../../state/book';
import { evaluationOf } from '../../state/evaluation';
import { goToLine } from '../check/go';
import { CopyTable } from './CopyTable';
import { scoreText } from './figures';
import { type Loss, type LossOrder, lossesOf, openLines, sortLosses } from './lostPoints';

/** 失分一览: where the points went, why, and whether somebody has said so. */
export function Losses({ book }: { book: Book }) {
  const [order, setOrder] = useState<LossOrder>('most');
  const evaluation = evaluationOf(book);
  const losses = sortLosses(lossesOf(book, evaluation), order);
  const open = openLines(evaluation);
  return (
    <section className="summary-part" aria-labelledby="sum-losses">
      <header>
        <h2 id="sum-losses">失分一览</h2>
        {losses.length > 0 && <span className="summary-unit">{countWords(losses)}</span>}
        {losses.length > 0 && <CopyTable table="losses-table" label="失分一览" />}
      </header>
      {open > 0 && <p className="summary-words">还有 {open} 行缺数据，没有算出得分，不在下面。</p>}
      {losses.length === 0 ? (
        <p className="summary-words">{open > 0 ? '已经算出的行都没有失分。' : '没有失分的行。'}</p>
      ) : (
        <table id="losses-table" className="summary-table losses">
          <thead>
            <tr>
              <SortHeading label="表和指标" descending={null} active={order === 'table'} onSort={() => setOrder('table')} />
              <th scope="col">分值</th>
              <th scope="col">自评得分</th>
              <SortHeading
                label="失分"
                descending={order !== 'least'}
                active={order !== 'table'}
                onSort={() => setOrder(order === 'most' ? 'least' : 'most')}
              />
              <th scope="col">怎么失的</th>
              <th scope="col">原因</th>
            </tr>
          </thead>
          <tbody>
            {losses.map((loss) => (
              <Row key={loss.line.binding} loss={loss} book={book} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function countWords(losses: readonly Loss[]): string {
  const lost = losses.filter((loss) => loss.lost.greaterThan(0)).length;
  const above = losses.filter((loss) => loss.above !== null).length;
  return [lost > 0 ? `${lost} 行失分` : '', above > 0 ? `${above} 行自评高于规则` : ''].filter((part) => part !== '').join('，');
}

interface HeadingProps {
  readonly label: string;
  /** Null: there is only one way round. */
  readonly descending: boolean | null;
  readonly active: boolean;
  readonly onSort: () => void;
}

function SortHeading({ label, descending, active, onSort }: HeadingProps) {
  const sorted = !active ? 'none' : descending === true ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={sorted}>
      <button type="button" className="sort" onClick={onSort}>
        {label}
        <span aria-hidden="true">{!active ? ' ↕' : descending === true ? ' ↓' : ' ↑'}</span>
      </button>
    </th>
  );
}

function Row({ loss, book: { pack } }: { loss: Loss; book: Book }) {
  const { line, where, name, lost, written, cause, above, lacksReason } = loss;
  return (
    <tr>
      <th scope="row">
        <span className="loss-where">{where}</span>
        <button type="button" className="link" onClick={() => goToLine(line.binding)}>
          {name}
        </button>
      </th>
      <td className="figures">{scoreText(line.points, pack)}</td>
      <td className="figures">{scoreText(line.self, pack)}</td>
      <td className="figures strong">{scoreText(lost.greaterThan(0) ? lost : null, pack)}</td>
      <td>
        {cause}
        {above && <span className="tag warn above">比规则高 {scoreText(above, pack)}</span>}
      </td>
      <td>
        {lacksReason ? <span className="tag warn">没有写</span> : written || <span className="summary-words">不要求写</span>}
      </td>
    </tr>
  );
}
