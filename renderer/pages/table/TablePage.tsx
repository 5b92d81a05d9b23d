import { memo, useRef } from 'react';
import type { Table } from '../../../shared/pack';
import { hasScores } from '../../../shared/scoring/evaluation';
import { GridTable } from '../../grid/GridTable';
import { MarksContext } from '../../grid/marks';
import { LooksContext } from '../../grid/looks';
import { useMarks } from '../check/useMarks';
import { Working } from '../side/Working';
import { evaluationOf, useGrid } from '../../state/evaluation';
import { tableOfStep } from '../../state/tables';
import { goTo, showLine, useStore } from '../../state/store';
import { FormActions } from './FormActions';
import { PointsLeft } from './PointsLeft';
import { useLooks } from './useLooks';
import { usePageBreaks } from './usePageBreaks';
import { basePage } from '../../../shared/sheets/page';

/** A table as it will be published, edited in place, with the working of the selected line at its side. */
export const TablePage = memo(function TablePage({ gridId }: { gridId: string }) {
  const grid = useGrid(gridId);
  const wanted = useStore((state) => state.wanted);
  const marks = useMarks();
  const looks = useLooks(gridId);
  const paper = useRef<HTMLDivElement>(null);
  usePageBreaks(paper, grid);
  if (!grid) return null;
  return (
    <div className="table-page">
      <main className="paper-scroll" aria-label={grid.name}>
        <div className="sheet-bar">
          <Tabs gridId={gridId} />
          <PointsLeft gridId={gridId} />
          <FormActions gridId={gridId} />
        </div>
        <div ref={paper} className={`paper ${grid.orientation}`}>
          <MarksContext value={marks}>
            <LooksContext value={looks}>
              <GridTable key={gridId} grid={grid} onLine={showLine} wanted={wanted} onArrived={arrived} />
            </LooksContext>
          </MarksContext>
        </div>
      </main>
      <Working gridId={gridId} />
    </div>
  );
});

function arrived(): void {
  useStore.setState({ wanted: null });
}

/** What a table is called for short, beside its base data. */
const KINDS: Record<Table['kind'], string> = {
  department: '自评表',
  project: '自评表',
  appraisal: '评价表',
  transfer: '自评表',
  monitor: '监控表',
  declaration: '申报表',
  summary: '汇总表',
};

/** A project's table and its 基础数据 stand behind one another. */
function Tabs({ gridId }: { gridId: string }) {
  const owner = gridId.replace(/\/base$/, '');
  const kind = useStore(({ book }) => {
    const table = book && tableOfStep(evaluationOf(book), owner);
    return table && hasScores(table) ? book.pack.tables.find(({ id }) => id === table.table)?.kind : undefined;
  });
  if (kind === undefined) return null;
  return (
    <div className="sheet-tabs" role="group" aria-label="表与数据">
      {[owner, basePage(owner)].map((id) => (
        <button key={id} type="button" aria-pressed={id === gridId} onClick={() => goTo(id)}>
          {id === owner ? KINDS[kind] : '基础数据'}
        </button>
      ))}
    </div>
  );
}
