import { useEffect, useRef } from 'react';
import type { ImportedCell, ImportedTable } from '../../../shared/bridge';
import { keyText, lookAt } from './report';

interface Props {
  readonly table: ImportedTable;
  readonly index: number;
  /** The cell being looked at, by its index. */
  readonly at: number | null;
  readonly seen: ReadonlySet<string>;
}

const words: Readonly<Record<ImportedCell['state'], string>> = {
  words: '',
  matched: '认准了',
  doubtful: '要看一眼',
  unmatched: '没有用上',
};

/** A table of the document as it looks, each cell marked with what became of it. */
export function SourceTable({ table, index, at, seen }: Props) {
  const chosen = useRef<HTMLTableCellElement>(null);
  useEffect(() => chosen.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [at]);
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    table.cells.flatMap((cell, place) => (cell.row === row ? [{ cell, place }] : [])),
  );
  return (
    <div className="import-paper">
      <table className="import-table">
        <caption>{table.title}</caption>
        <tbody>
          {rows.map((cells, row) => (
            // A row of a document that is read once: its place is what it is.
            <tr key={row}>
              {cells.map(({ cell, place }) => {
                const isSeen = cell.state === 'doubtful' && seen.has(keyText({ table: index, cell: place }));
                const state = isSeen ? 'matched' : cell.state;
                const isOpen = cell.state === 'doubtful' || cell.state === 'unmatched';
                return (
                  <td
                    key={place}
                    ref={place === at ? chosen : undefined}
                    rowSpan={cell.rowSpan}
                    colSpan={cell.columnSpan}
                    className={`import-cell ${state} ${place === at ? 'chosen' : ''}`}
                  >
                    {isOpen ? (
                      <button
                        type="button"
                        className="import-cell-button"
                        aria-current={place === at}
                        onClick={() => lookAt({ table: index, cell: place })}
                      >
                        {cell.text || '（空）'}
                        <span className="hidden-words">：{words[state]}</span>
                      </button>
                    ) : (
                      cell.text
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
