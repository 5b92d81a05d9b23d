import { exportChosen, fillChosen, printChosen, useExporting } from '../../state/exporting';
import { useStore } from '../../state/store';

interface Props {
  /** The tables there are, chosen or not. */
  readonly ids: readonly string[];
  /** A document of the unit's own is filled in, and nothing drawn. */
  readonly hasOriginal: boolean;
  /** No table is chosen. */
  readonly isEmpty: boolean;
}

/** What is done with what was chosen: filled in, exported, printed. */
export function ExportActs({ ids, hasOriginal, isEmpty }: Props) {
  const { formats } = useExporting();
  const working = useStore((state) => state.job?.state === 'working');
  return (
    <div className="export-act">
      {hasOriginal ? (
        <button type="button" className="button main" data-start disabled={working} onClick={() => void fillChosen()}>
          照原件填，另存…
        </button>
      ) : (
        <>
          <button
            type="button"
            className="button main"
            data-start
            disabled={formats.length === 0 || isEmpty || working}
            onClick={() => void exportChosen(ids)}
          >
            选文件夹并导出…
          </button>
          <button type="button" className="button" disabled={isEmpty || working} onClick={() => void printChosen(ids)}>
            打印…
          </button>
        </>
      )}
    </div>
  );
}
