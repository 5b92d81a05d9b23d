import { AlertDialog } from '@base-ui/react/alert-dialog';
import type { Project } from '../../../shared/workbook/schema/workbook';
import { removeProject } from './actions';

/** Asks before a project goes, with all that was filled in about it. */
export function RemoveDialog({ project, onClose }: { project: Project; onClose: () => void }) {
  const { indicators } = project.fill;
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="backdrop" />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title className="dialog-title">删除「{project.name || '未命名的项目'}」</AlertDialog.Title>
          <AlertDialog.Description className="dialog-words">
            它的自评表{indicators.length > 0 ? `（${indicators.length} 个指标）` : ''}和资金会一起删掉。删了可以用 Ctrl+Z 撤回。
          </AlertDialog.Description>
          <div className="dialog-buttons">
            <AlertDialog.Close className="button">取消</AlertDialog.Close>
            <button
              type="button"
              className="button danger"
              onClick={() => {
                onClose();
                removeProject(project.id);
              }}
            >
              删除
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
