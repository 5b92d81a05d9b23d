import type { Moved, Told } from '../../../shared/rolling/report';
import { goToBinding } from '../places';
import { useStore } from '../../state/store';
import '../../style/roll.css';
import { AskItem } from './AskItem';
import { isAnswered, useDetails } from './report';

/** What became of last year's workbook: what is to be confirmed first, then everything else, nothing left unsaid. */
export function RollPage() {
  const book = useStore((state) => state.book);
  const details = useDetails(book);
  const rolled = book?.workbook.rolled;
  if (!book || !rolled) return null;
  const { from, ask, moved, unplaced } = rolled;
  const left = ask.filter((one) => !isAnswered(one, rolled, book)).length;
  return (
    <main className="roll-page" aria-labelledby="roll-title">
      <header className="roll-head">
        <h1 id="roll-title">沿用核对</h1>
        <p>
          {from.year} 年度的自评卷已经做成 {book.workbook.year}{' '}
          年度的模板。表里灰色的「去年：…」是去年填的，不会导出；选中那一格，按 <kbd>Ctrl</kbd>+<kbd>&apos;</kbd> 照抄。
        </p>
      </header>
      <section aria-labelledby="roll-ask">
        <h2 id="roll-ask">
          要确认 <span className="figures">{ask.length}</span>
        </h2>
        <p className="roll-hint" role="status">
          {left > 0 ? `还有 ${left} 处。按 Enter 采用，到下一处；也可以先改再按 Enter。` : '都确认了。'}
        </p>
        {ask.length > 0 && (
          <ul className="roll-list asks">
            {ask.map((one) => (
              <AskItem key={one.binding} ask={one} answered={isAnswered(one, rolled, book)} />
            ))}
          </ul>
        )}
      </section>
      <MovedList moved={moved} />
      {unplaced.length > 0 && (
        <section aria-labelledby="roll-unplaced">
          <h2 id="roll-unplaced">
            没有找到位置 <span className="figures">{unplaced.length}</span>
          </h2>
          <p className="roll-hint">今年的表里没有这些地方。去年的内容另外存在自评卷里，没有丢。</p>
          <ToldList told={unplaced} />
        </section>
      )}
      {details ? (
        <>
          <Folded name="已清空" told={details.cleared} />
          <Folded name="照留" told={details.kept} />
        </>
      ) : (
        <p className="roll-hint">
          另外照留 {rolled.kept} 处，已在表里；清空 {rolled.cleared} 处，去年的内容在表里以灰字照着。
        </p>
      )}
    </main>
  );
}

function MovedList({ moved }: { moved: readonly Moved[] }) {
  if (moved.length === 0) return null;
  return (
    <section aria-labelledby="roll-moved">
      <h2 id="roll-moved">
        转入上年 <span className="figures">{moved.length}</span>
      </h2>
      <ul className="roll-list">
        {moved.map(({ from, to, name, value, reason }) => (
          <li key={`${from} ${to}`}>
            <button type="button" className="roll-go" onClick={() => goToBinding(to)}>
              {name}
            </button>
            <span className="roll-value figures">{value}</span>
            <span className="roll-why">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Long lists nobody has to read, there for whoever wants to know. */
function Folded({ name, told }: { name: string; told: readonly Told[] }) {
  if (told.length === 0) return null;
  return (
    <details className="roll-folded">
      <summary>
        {name} <span className="figures">{told.length}</span>
      </summary>
      <ToldList told={told} />
    </details>
  );
}

function ToldList({ told }: { told: readonly Told[] }) {
  return (
    <ul className="roll-list">
      {told.map(({ binding, name, value, reason }) => (
        <li key={binding}>
          <span>{name}</span>
          <span className="roll-value">{value}</span>
          <span className="roll-why">{reason}</span>
        </li>
      ))}
    </ul>
  );
}
