import { useMemo, useRef, useState } from 'react';
import { GridTable } from '../../grid/GridTable';
import { PasteDialog } from '../../paste/PasteDialog';
import { moneyUnit } from '../../../shared/sheets/clipboard/projects';
import { evaluationOf } from '../../state/evaluation';
import { useStore } from '../../state/store';
import '../../style/projects.css';
import { hasSpareSources } from './columns';
import { projectsGrid } from './grid';
import { onPageKey } from './keys';
import { Toolbar } from './Toolbar';
import { usePaste } from './usePaste';

/** More columns than a window is wide: the list scrolls sideways, the names stay. */
const NARROW = 13;

/** All projects and their money in one grid: typed, pasted, added, moved, hidden. */
export function ProjectsPage() {
  const book = useStore((state) => state.book);
  const wanted = useStore((state) => state.wanted);
  const [line, setLine] = useState<string | null>(null);
  const [allSources, setAllSources] = useState(false);
  const page = useRef<HTMLElement>(null);
  const grid = useMemo(() => book && projectsGrid(book.pack, book.workbook, evaluationOf(book), allSources), [book, allSources]);
  const paste = usePaste(grid);
  if (!book || !grid) return null;
  const project = book.workbook.projects.find((one) => `project/${one.id}` === line) ?? null;
  return (
    <main
      ref={page}
      className="projects-page"
      aria-labelledby="projects-title"
      onPasteCapture={paste.onPaste}
      onKeyDownCapture={(event) => onPageKey(event, page.current, project?.id ?? null)}
    >
      <header className="projects-head">
        <h1 id="projects-title">项目资金一览</h1>
        <p>
          金额单位：{moneyUnit(book.pack)}。在格里直接填；从 Excel 复制的表按 Ctrl+V
          粘贴，带编码或名称的会先核对。合计和执行率自动算。
        </p>
      </header>
      <Toolbar project={project} onPaste={paste.ask} />
      <div className="projects-scroll">
        <div className={`projects-paper ${grid.columnsMm.length > NARROW ? 'wide' : ''}`}>
          <GridTable grid={grid} onLine={setLine} wanted={wanted} onArrived={arrived} />
        </div>
        {(allSources || hasSpareSources(book.pack, book.workbook)) && (
          <button type="button" className="button quiet" onClick={() => setAllSources(!allSources)}>
            {allSources ? '只显示用到的资金来源' : '显示全部资金来源'}
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
