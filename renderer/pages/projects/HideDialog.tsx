import { Dialog } from '@base-ui/react/dialog';
import { type FormEvent, useId, useState } from 'react';
import { goesOn } from '../../kit/breakLine';
import { TextArea } from '../../kit/TextArea';
import type { Project } from '../../../shared/workbook/schema/workbook';
import { hideProject } from './actions';

/** Asks why a project is not to be published. */
export function HideDialog({ project, onClose }: { project: Project; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const field = useId();
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (reason.trim() === '') return;
    if (hideProject(project.id, reason.trim())) onClose();
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title className="dialog-title">不公开「{project.name || '未命名的项目'}」</Dialog.Title>
          <Dialog.Description className="dialog-words">
            它照样自评，照样计入部门整体的汇总。请写明不公开的依据，例如：涉密项目。
          </Dialog.Description>
          <form className="hide-form" onSubmit={submit}>
            <div className="field">
              <label htmlFor={field}>不公开的原因</label>
              <TextArea
                id={field}
                rows={2}
                maxLength={500}
                value={reason}
                onText={setReason}
                onKeyDown={(event) => goesOn(event) && event.currentTarget.form?.requestSubmit()}
              />
            </div>
            <div className="dialog-buttons">
              <Dialog.Close className="button">取消</Dialog.Close>
              <button type="submit" className="button main" disabled={reason.trim() === ''}>
                不公开
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
