import { Dialog } from '@base-ui/react/dialog';
import { type FormEvent, useState } from 'react';
import type { Project } from '../../../shared/workbook/schema/workbook';
import { notifyDone, perform, useStore } from '../../state/store';

/** Asks which projects get the indicators of this one: names, targets and points, nothing of what was achieved. */
export function CopyIndicatorsDialog({ project, onClose }: { project: Project; onClose: () => void }) {
  const projects = useStore((state) => state.book?.workbook.projects ?? []);
  const [to, setTo] = useState<readonly string[]>([]);
  const others = projects.filter(({ id }) => id !== project.id);
  const count = project.fill.indicators.length;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (to.length === 0 || !perform({ name: 'copy-indicators', args: { from: project.id, to: [...to] } })) return;
    onClose();
    notifyDone(`已把「${nameOf(project)}」的指标复制到 ${to.length} 个项目。`);
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title className="dialog-title">复制「{nameOf(project)}」的指标</Dialog.Title>
          <Dialog.Description className="dialog-words">
            {count} 个指标的名称、目标和分值接在后面；完成值和得分不带。已经有同名指标的不重复。
          </Dialog.Description>
          <form onSubmit={submit}>
            <ul className="copy-to" aria-label="复制到">
              {others.map((one) => (
                <li key={one.id}>
                  <label>
                    <input
                      type="checkbox"
                      checked={to.includes(one.id)}
                      onChange={(event) =>
                        setTo(event.currentTarget.checked ? [...to, one.id] : to.filter((other) => other !== one.id))
                      }
                    />
                    {nameOf(one)}
                  </label>
                </li>
              ))}
            </ul>
            <div className="dialog-buttons">
              <button type="button" className="button quiet" onClick={() => setTo(others.map(({ id }) => id))}>
                全选
              </button>
              <Dialog.Close className="button">取消</Dialog.Close>
              <button type="submit" className="button main" disabled={to.length === 0}>
                复制到 {to.length} 个项目
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function nameOf({ name }: Project): string {
  return name.trim() || '未命名的项目';
}
