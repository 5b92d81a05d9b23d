import { type CopiedCell, writeCopied } from '../../../shared/sheets/clipboard/write';
import { notify } from '../../state/store';

/** Copies a table for a spreadsheet or the bureau's online form: as cells, and as text with tabs. */
export function CopyTable({ table, label }: { table: string; label: string }) {
  return (
    <button type="button" className="button quiet" aria-label={`复制${label}`} onClick={() => copy(table)}>
      复制
    </button>
  );
}

function copy(id: string): void {
  const table = document.getElementById(id);
  if (!(table instanceof HTMLTableElement)) return;
  const { html, text } = writeCopied([...table.rows].map((row) => [...row.cells].flatMap(copied)));
  const write = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', write, { once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', write);
  if (done) notify('done', '已复制，可以粘贴到 Excel 或 WPS 里。');
  else notify('problem', '没有复制成：请用鼠标选中这张表，按 Ctrl C。');
}

/** A cell and the squares it covers; figures as a spreadsheet reads them: −0.80 is -0.80, +0.20 is 0.20, a dash is nothing. */
function copied(cell: HTMLTableCellElement): (CopiedCell | null)[] {
  const text = cell.innerText.replace(/\s*[↕↓↑]$/, '').trim();
  const plain = text === '—' ? '' : text.replace(/^−(?=\d)/, '-').replace(/^\+(?=\d)/, '');
  return [{ text: plain, columnSpan: cell.colSpan }, ...Array.from({ length: cell.colSpan - 1 }, () => null)];
}
