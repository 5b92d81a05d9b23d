import { useEffect, useMemo, useState } from 'react';
import { paperOf } from '../../../shared/workbook/paper';
import type { Book } from '../../state/book';
import { DRAFT, enterExport, publishAll, useExporting } from '../../state/exporting';
import { useStore } from '../../state/store';
import '../../style/export.css';
import '../../style/preview.css';
import { NothingYet } from '../NothingYet';
import { Chosen } from './Chosen';
import { ExportActs } from './ExportActs';
import { ExportProgress } from './ExportProgress';
import { Filled } from './Filled';
import { Formats } from './Formats';
import { Habits } from './Habits';
import { Held } from './Held';
import { Layout } from './Layout';
import { Preview } from './Preview';
import { pagesOf, paperBookOf, type Spot, useLayingOut } from './tables';

/** What leaves the workbook: at the left what is chosen and how, at the right the sheets as they will be printed. */
export function ExportPage() {
  const book = useStore((state) => state.book);
  const handle = book?.handle;
  useEffect(() => {
    if (handle !== undefined) void enterExport();
  }, [handle]);
  return book && <Exporting book={book} />;
}

function Exporting({ book }: { book: Book }) {
  const { without, original, watermark } = useExporting();
  const working = useStore((state) => state.job?.state === 'working');
  const paper = useMemo(() => paperBookOf(book), [book]);
  useLayingOut(paper);
  const chosen = useMemo(() => paper.tables.filter(({ id }) => !without.has(id)), [paper, without]);
  const [wanted, setWanted] = useState<Spot | null>(null);
  const first = chosen[0];
  const spot = wanted && chosen.some(({ id }) => id === wanted.id) ? wanted : first && { id: first.id, page: 0 };
  const ids = paper.tables.map(({ id }) => id);
  const isEmpty = chosen.length === 0;
  return (
    <main className="export-page" aria-labelledby="export-title">
      <div className="export-left">
        <header className="export-head">
          <h1 id="export-title">导出</h1>
          <p className="export-words">
            {original ? `填进「${original.name}」的一份副本` : `附表 ${chosen.length} 张，${pagesOf(paper, chosen)} 页`}
          </p>
        </header>
        <div className="export-choices">
          <Layout />
          {original === null && (
            <>
              <Chosen paper={paper} onLook={(id) => setWanted({ id, page: 0 })} />
              <Formats />
              <Habits book={book} />
            </>
          )}
        </div>
        <div className="export-foot">
          {ids.length > 0 && <Held />}
          <ExportActs ids={ids} hasOriginal={original !== null} isEmpty={isEmpty} />
          <div className="export-publish">
            <button type="button" className="button" disabled={working} onClick={() => void publishAll()}>
              导出公开附件…
            </button>
            <p className="export-words">「公开」和「留底」两套一次写好；上次写的换成这次的。</p>
          </div>
          <ExportProgress />
        </div>
      </div>
      {original ? (
        <Filled original={original} />
      ) : spot ? (
        <Preview
          paper={paper}
          chosen={chosen}
          spot={spot}
          onSpot={setWanted}
          watermark={watermark ? DRAFT : undefined}
          pageNumbers={paperOf(book.workbook).pageNumbers}
        />
      ) : ids.length === 0 ? (
        <NothingYet then="填了以后，这里是它印出来的样子。" />
      ) : (
        <p className="export-nothing">一张表也没有选。在左边勾上要导出的表，这里就是它印出来的样子。</p>
      )}
    </main>
  );
}
