import { enterPage } from '../../kit/regions';
import type { Project } from '../../../shared/workbook/schema/workbook';
import { ChangeButton } from '../../kit/ChangeButton';
import { setPasteUnit, usePasteUnit } from '../../state/pasteUnit';
import { UnitChoice } from '../paste/UnitChoice';
import { useStore } from '../../state/store';
import { addProject, copyProject, hideProject, openProject, shiftProject } from './actions';
import { CopyIndicatorsDialog } from './CopyIndicatorsDialog';
import { HideDialog } from './HideDialog';
import { RemoveDialog } from './RemoveDialog';
import { TickedDialog } from './TickedDialog';

/** What is being asked about the selected project, or about several. */
export type ProjectDialog = 'hide' | 'remove' | 'copy-indicators' | 'ticked' | null;

interface Props {
  /** The project of the selected row. */
  readonly project: Project | null;
  readonly onPaste: () => void;
  readonly asking: ProjectDialog;
  readonly onAsk: (what: ProjectDialog) => void;
  /** Sorted or filtered: the workbook's own order is not on the screen. */
  readonly isArranged: boolean;
  /** The projects of the list as it is looked at. */
  readonly shown: readonly Project[];
}

/** What to do with the list, and with the project of the selected row. */
export function Toolbar({ project, onPaste, asking, onAsk, isArranged, shown }: Props) {
  const unit = usePasteUnit();
  const close = () => {
    onAsk(null);
    // What had the focus may have gone with the project, or with the key that asked.
    requestAnimationFrame(() => document.activeElement === document.body && enterPage());
  };
  return (
    <div className="projects-toolbar" role="toolbar" aria-label="项目的操作（F6 在按钮和表之间来回）">
      <ChangeButton className="button main" onClick={onPaste}>
        从 Excel 粘贴…
      </ChangeButton>
      <ChangeButton className="button" onClick={addProject} title="添加项目（Insert）">
        添加项目
      </ChangeButton>
      {shown.length > 1 && (
        <ChangeButton className="button" onClick={() => onAsk('ticked')} title="类别、主管部门、签字的人：勾上几个项目，一次改好">
          几个一起改…
        </ChangeButton>
      )}
      {project ? (
        <ForOne project={project} onAsk={onAsk} isArranged={isArranged} />
      ) : (
        <span className="faint">
          {shown.length > 0
            ? '选中一个项目，就可以复制、移动、删除它。'
            : '还没有项目。有现成的表，从 Excel 粘贴最快；也可以一个一个添加。'}
        </span>
      )}
      <UnitChoice label="填写、粘贴的金额按" value={unit} onChange={setPasteUnit} />
      {asking === 'ticked' && <TickedDialog shown={shown} onClose={close} />}
      {project && asking === 'hide' && <HideDialog project={project} onClose={close} />}
      {project && asking === 'copy-indicators' && <CopyIndicatorsDialog project={project} onClose={close} />}
      {project && asking === 'remove' && <RemoveDialog project={project} onClose={close} />}
    </div>
  );
}

interface ForOneProps {
  readonly project: Project;
  readonly onAsk: (what: ProjectDialog) => void;
  readonly isArranged: boolean;
}

function ForOne({ project, onAsk, isArranged }: ForOneProps) {
  const { id, name, hidden } = project;
  const position = useStore((state) => state.book?.workbook.projects.findIndex((one) => one.id === id) ?? -1);
  const count = useStore((state) => state.book?.workbook.projects.length ?? 0);
  return (
    <div className="for-one" role="group" aria-label={`对「${name || '未命名的项目'}」`}>
      <button type="button" className="button quiet" onClick={() => openProject(id)}>
        打开自评表
      </button>
      <ChangeButton className="button quiet" onClick={() => copyProject(id)}>
        复制
      </ChangeButton>
      <ChangeButton
        className="button quiet"
        disabled={isArranged || position <= 0}
        onClick={() => shiftProject(id, -1)}
        title="上移（Alt ↑）"
      >
        上移
      </ChangeButton>
      <ChangeButton
        className="button quiet"
        disabled={isArranged || position >= count - 1}
        onClick={() => shiftProject(id, 1)}
        title="下移（Alt ↓）"
      >
        下移
      </ChangeButton>
      <ChangeButton
        className="button quiet"
        disabled={count < 2 || project.fill.indicators.length === 0}
        onClick={() => onAsk('copy-indicators')}
      >
        指标复制到…
      </ChangeButton>
      {hidden ? (
        <ChangeButton className="button quiet" onClick={() => hideProject(id, null)}>
          改为公开
        </ChangeButton>
      ) : (
        <ChangeButton className="button quiet" onClick={() => onAsk('hide')}>
          不公开…
        </ChangeButton>
      )}
      <ChangeButton className="button quiet takes-away" onClick={() => onAsk('remove')} title="删除（Ctrl Delete）">
        删除…
      </ChangeButton>
    </div>
  );
}
