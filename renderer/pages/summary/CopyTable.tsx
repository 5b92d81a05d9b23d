import { notify } from '../../state/store';

/** Copies a table for a spreadsheet: marked as with the mouse, it goes out as cells and as text with tabs. */
export function CopyTable({ table, label }: { table: string; label: string }) {
  return (
    <button type="button" className="button quiet" onClick={() => copy(table)}>
      复制<span className="hidden-words">{label}</span>
    </button>
  );
}

function copy(id: string): void {
  const table = document.getElementById(id);
  const selection = getSelection();
  if (!table || !selection) return;
  selection.selectAllChildren(table);
  const copied = document.execCommand('copy');
  selection.removeAllRanges();
  if (copied) notify('done', '已复制，可以粘贴到 Excel 或 WPS 里。');
  else notify('problem', '没有复制成：请用鼠标选中这张表，按 Ctrl C。');
}
