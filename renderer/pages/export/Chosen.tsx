import { useState } from 'react';
import type { PaperTable } from '../../../shared/sheets';
import { useExporting } from '../../state/exporting';
import type { PaperBook } from './tables';
import { Tick } from './Tick';

interface Props {
  readonly paper: PaperBook;
  /** Shows a table in the preview. */
  readonly onLook: (id: string) => void;
}

/** Which tables leave the workbook: each of the pack's forms, and its projects one by one where there are several. */
export function Chosen({ paper, onLook }: Props) {
  const forms = [...new Set(paper.tables.map(({ table }) => table))];
  return (
    <section className="export-card" aria-labelledby="export-chosen">
      <h2 id="export-chosen">公开的表</h2>
      {forms.length === 0 && <p className="export-words">还没有表。</p>}
      {forms.map((form) => (
        <Form key={form} paper={paper} tables={paper.tables.filter(({ table }) => table === form)} onLook={onLook} />
      ))}
    </section>
  );
}

function Form({ paper, tables, onLook }: Props & { tables: readonly PaperTable[] }) {
  const without = useExporting((state) => state.without);
  const [isOpen, setOpen] = useState(false);
  const [first] = tables;
  if (!first) return null;
  const chosen = tables.filter(({ id }) => !without.has(id));
  const isOne = tables.length === 1;
  const some = chosen.length > 0 && chosen.length < tables.length;
  const count = isOne ? '' : ` × ${some ? `${chosen.length} / ${tables.length}` : tables.length}`;
  return (
    <div className="export-form">
      <div className="export-line">
        <Tick checked={chosen.length === tables.length} some={some} onChange={(on) => put(tables, on)}>
          {`${first.form}${count}`}
        </Tick>
        <Pages paper={paper} tables={chosen} name={first.form} onLook={onLook} />
      </div>
      {!isOne && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>逐个选</summary>
          <ul className="export-projects">
            {(isOpen ? tables : []).map((table) => (
              <li key={table.id} className="export-line">
                <Tick checked={!without.has(table.id)} onChange={(on) => put([table], on)}>
                  {table.name || '未命名的项目'}
                </Tick>
                <Pages paper={paper} tables={[table]} name={table.name} onLook={onLook} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** How many pages, and the way to the first of them. */
function Pages({ paper, tables, name, onLook }: Props & { tables: readonly PaperTable[]; name: string }) {
  const [first] = tables;
  const isKnown = tables.every(({ id }) => paper.known.has(id));
  const pages = tables.reduce((sum, { id }) => sum + (paper.known.get(id)?.pages ?? 0), 0);
  if (!first) return null;
  return (
    <button type="button" className="export-pages figures" aria-label={`看${name}`} onClick={() => onLook(first.id)}>
      {isKnown ? `${pages} 页` : '…'}
    </button>
  );
}

function put(tables: readonly PaperTable[], on: boolean): void {
  useExporting.setState(({ without }) => {
    const next = new Set(without);
    for (const { id } of tables) {
      if (on) next.delete(id);
      else next.add(id);
    }
    return { without: next };
  });
}
