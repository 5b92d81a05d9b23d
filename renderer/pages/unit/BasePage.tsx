import { type FocusEvent, useMemo, useState } from 'react';
import { GridTable } from '../../grid/GridTable';
import { MarksContext } from '../../grid/marks';
import { useMarks } from '../check/useMarks';
import { evaluationOf, useGrid } from '../../state/evaluation';
import { showLine, useStore } from '../../state/store';
import '../../style/pack.css';
import '../../style/unit.css';
import { Parameters } from '../pack/Parameters';
import { SidePanel } from '../side/SidePanel';
import { BaseBar } from './BaseBar';
import { FigureSide } from './FigureSide';
import { toldApart } from './toldApart';

/** The unit's figures, typed once and used everywhere; beside them what the selected one is, and the year's parameters. */
export function BasePage() {
  const book = useStore((state) => state.book);
  const wanted = useStore((state) => state.wanted);
  const plain = useGrid('shared/base');
  const marks = useMarks();
  const [binding, setBinding] = useState<string | null>(null);
  const grid = useMemo(() => plain && book && toldApart(plain, evaluationOf(book)), [plain, book]);
  if (!grid || !book) return null;

  function onFocus(event: FocusEvent): void {
    const cell = event.target.closest<HTMLElement>('.sheet [data-at]');
    if (cell) setBinding(cell.dataset.binding ?? null);
  }

  return (
    <div className="table-page">
      <main className="paper-scroll base-page" aria-label={grid.name} onFocusCapture={onFocus}>
        <BaseBar grid={grid} binding={binding} />
        <div className={`paper ${grid.orientation}`}>
          <MarksContext value={marks}>
            <GridTable grid={grid} onLine={showLine} wanted={wanted} onArrived={arrived} />
          </MarksContext>
        </div>
      </main>
      <SidePanel label="这一格和年度参数" isFilledIn>
        <FigureSide binding={binding} />
        <Parameters book={book} />
      </SidePanel>
    </div>
  );
}

function arrived(): void {
  useStore.setState({ wanted: null });
}
