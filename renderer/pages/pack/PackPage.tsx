import { useState } from 'react';
import { useArriving } from '../../state/arriving';
import { useStore } from '../../state/store';
import '../../style/pack.css';
import { Overview } from './Overview';
import { TableRules } from './TableRules';

/** The rules this workbook is scored by, as a person reads them; what the bureau changed can be put in here. */
export function PackPage() {
  const book = useStore((state) => state.book);
  const [tab, setTab] = useState('');
  useArriving();
  if (!book) return null;
  const { tables } = book.pack;
  const table = tables.find((one) => one.id === tab);
  return (
    <main className="pack-page" aria-labelledby="pack-title">
      <h1 id="pack-title">评分规则</h1>
      <p className="pack-lead">这份自评卷按它算分。它随自评卷保存，以后打开还是这些规则。</p>
      <div className="sheet-tabs" role="group" aria-label="看哪一部分">
        <button type="button" aria-pressed={table === undefined} onClick={() => setTab('')}>
          概况
        </button>
        {tables.map((one) => (
          <button key={one.id} type="button" aria-pressed={one === table} onClick={() => setTab(one.id)}>
            {one.name}
          </button>
        ))}
      </div>
      {table ? <TableRules key={table.id} table={table} book={book} /> : <Overview book={book} />}
    </main>
  );
}
