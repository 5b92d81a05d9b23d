import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useState } from 'react';
import type { Table } from '../../../shared/pack';
import { isTakeable } from '../../../shared/workbook/commands/take-form';
import { appraisalPath, projectPath } from '../../../shared/workbook/fields';
import type { Workbook } from '../../../shared/workbook/schema/workbook';
import { ChangeButton } from '../../kit/ChangeButton';
import { leaveCell } from '../../state/files';
import type { Book } from '../../state/book';
import { goTo, perform, useStore } from '../../state/store';
import { pageIds } from '../../state/pageIds';

interface Form {
  /** As `remove-form` knows it. */
  readonly id: string;
  readonly table: Table;
  /** The project it is about; empty: none. */
  readonly project: string;
}

/** The form a page shows, where it is one that was added and can be taken out again. */
function formOn(gridId: string, { pack, workbook }: Book): Form | null {
  const optional = pack.tables.find(({ id, optional: isOptional }) => id === gridId && isOptional === true);
  if (optional) return workbook.tables[optional.id] ? { id: optional.id, table: optional, project: '' } : null;
  const form = workbook.appraisals.find(({ id }) => appraisalPath(id) === gridId);
  const table = pack.tables.find(({ id }) => id === form?.table);
  return form && table ? { id: form.id, table, project: form.project } : null;
}

/** What can be done with a form that was added: its targets taken into the self-evaluation, and the form taken out. */
export function FormActions({ gridId }: { gridId: string }) {
  const book = useStore((state) => state.book);
  const [asks, setAsks] = useState(false);
  const form = book && formOn(gridId, book);
  if (!form) return null;
  return (
    <div className="form-actions">
      {isTakeable(form.table) && form.project !== '' && (
        <ChangeButton
          className="button quiet"
          title="自评表里空着的目标、指标和年初预算数，照这张表填上；填过的不动"
          onClick={() => take(form)}
        >
          带到自评表
        </ChangeButton>
      )}
      <ChangeButton className="button quiet takes-away" onClick={() => setAsks(true)}>
        删除这张表…
      </ChangeButton>
      {asks && <RemoveForm form={form} workbook={book.workbook} onClose={() => setAsks(false)} />}
    </div>
  );
}

function take({ id, project }: Form): void {
  leaveCell();
  if (perform({ name: 'take-form', args: { id } })) goTo(projectPath(project));
}

function RemoveForm({ form, workbook, onClose }: { form: Form; workbook: Workbook; onClose: () => void }) {
  const about = workbook.projects.find(({ id }) => id === form.project);
  function remove(): void {
    onClose();
    leaveCell();
    if (perform({ name: 'remove-form', args: { id: form.id } })) goTo(about ? projectPath(about.id) : pageIds.unit);
  }
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="backdrop" />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title className="dialog-title">
            删除「{form.table.name}
            {about ? `（${about.name || '未命名的项目'}）` : ''}」
          </AlertDialog.Title>
          <AlertDialog.Description className="dialog-words">
            这张表和填在表里的会一起删掉，别的表不动。删了可以用 Ctrl+Z 撤回。
          </AlertDialog.Description>
          <div className="dialog-buttons">
            <AlertDialog.Close className="button">取消</AlertDialog.Close>
            <button type="button" className="button danger" onClick={remove}>
              删除
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
