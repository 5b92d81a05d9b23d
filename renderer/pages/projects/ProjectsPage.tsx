import { useMemo, useState } from 'react';
import { GridTable } from '../../grid/GridTable';
import { PasteDialog } from '../paste/PasteDialog';
import { moneyUnit } from '../../../shared/sheets/clipboard/projects';
import { CellMeaning } from '../../grid/cellMeaning';
import { usePasteUnit } from '../../state/pasteUnit';
import { evaluationOf } from '../../state/evaluation';
import { refusesChange, useStore } from '../../state/store';
import '../../style/projects.css';
import '../../style/paste.css';
import '../../style/projects-list.css';
import { inChosenUnit } from './amounts';
import { hasSpareColumns } from './columns';
import { projectsGrid } from './grid';
import { onProjectKey, projectLabels, projectLabelsSorted } from './keys';
import { ListBar } from './ListBar';
import { type ProjectDialog, Toolbar } from './Toolbar';
import { useArrangement } from './useArrangement';
import { usePaste } from './usePaste';
import { projectPath } from '../../../shared/workbook/fields';

/** More columns than a window is wide: the list scrolls sideways, the names stay. */
const NARROW = 13;

/** All projects and their money in one grid: typed, pasted, added, moved, hidden. */
export function ProjectsPage() {
  const book = useStore((state) => state.book);
  const wanted = useStore((state) => state.wanted);
  const [line, setLine] = useState<string | null>(null);
  const [allColumns, setAllColumns] = useState(false);
  const [dialog, setDialog] = useState<ProjectDialog>(null);
  const list = useArrangement(book);
  const { view, isArranged } = list;
  const grid = useMemo(
    () => book && projectsGrid(book.pack, book.workbook, evaluationOf(book), allColumns, book.memory, view),
    [book, allColumns, view],
  );
  const paste = usePaste(grid);
  const unit = usePasteUnit();
  // Another unit shows what is being edited in it.
  const meaning = useMemo(() => ({ ...inChosenUnit, unit }), [unit]);
  if (!book || !grid) return null;
  const { projects } = book.workbook;
  const byId = new Map(projects.map((one) => [one.id, one]));
  const shown = view.ids ? view.ids.flatMap((id) => byId.get(id) ?? []) : projects;
  const project = projects.find((one) => projectPath(one.id) === line) ?? null;
  return (
    <main className="projects-page" aria-labelledby="projects-title">
      <header className="projects-head">
        <h1 id="projects-title">项目资金一览</h1>
        <p>
          金额单位：{moneyUnit(book.pack)}。在格里直接填；从 Excel 复制的表按 Ctrl+V
          粘贴，带编码或名称的会先核对。合计和执行率自动算。
        </p>
        {unit !== moneyUnit(book.pack) && (
          <p className="unit-note" role="status">
            现在按{unit}填：填的、粘贴的金额都当作{unit}，折成{moneyUnit(book.pack)}记下，表里仍显示{moneyUnit(book.pack)}。
          </p>
        )}
      </header>
      <Toolbar project={project} onPaste={paste.ask} asking={dialog} onAsk={setDialog} isArranged={isArranged} shown={shown} />
      {projects.length > 1 && <ListBar {...list.bar} />}
      <div className="projects-scroll">
        <div className={`projects-paper ${grid.columnsMm.length > NARROW ? 'wide' : ''}`}>
          <CellMeaning value={meaning}>
            <GridTable
              grid={grid}
              isSorted={isArranged}
              onRowKey={(key) => onProjectKey(key, project?.id ?? null, isArranged, () => refusesChange() || setDialog('remove'))}
              rowLabels={isArranged ? projectLabelsSorted : projectLabels}
              onLine={setLine}
              wanted={wanted}
              onArrived={arrived}
            />
          </CellMeaning>
        </div>
        {(allColumns || hasSpareColumns(book.pack, book.workbook, book.memory)) && (
          <button type="button" className="button quiet" onClick={() => setAllColumns(!allColumns)}>
            {allColumns ? '只显示用到的栏目' : '显示全部栏目'}
          </button>
        )}
      </div>
      {paste.asking && <PasteDialog block={paste.asking.block} onClose={paste.done} />}
    </main>
  );
}

function arrived(): void {
  useStore.setState({ wanted: null });
}
