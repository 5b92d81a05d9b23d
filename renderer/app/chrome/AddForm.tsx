import { type Pack, type Table } from '../../../shared/pack';
import { FORM_KINDS } from '../../../shared/workbook/commands/form';
import { appraisalPath, projectPath } from '../../../shared/workbook/fields';
import { leaveCell } from '../../state/files';
import { goTo, perform, useStore } from '../../state/store';

/** Tables of a pack that are there only when they are wanted. */
export function addableForms(pack: Pack): readonly Table[] {
  return pack.tables.filter((table) => table.optional === true || FORM_KINDS.includes(table.kind));
}

/** Whether a form is about a project: begun from the page of one, it takes over its targets and money. */
function isAboutProject({ kind }: Table): boolean {
  return kind === 'appraisal' || kind === 'monitor' || kind === 'declaration';
}

/** A choice of forms to begin; the new one is opened at once. Forms about a project are about the one whose page is open. */
export function AddForm({ pack, current }: { readonly pack: Pack; readonly current: string }) {
  const projects = useStore((state) => state.book?.workbook.projects) ?? [];
  const tables = useStore((state) => state.book?.workbook.tables) ?? {};
  const about =
    projects.find(({ id }) => current === projectPath(id) || current.startsWith(`${projectPath(id)}/`)) ?? projects[0];
  const choices = addableForms(pack)
    .filter((table) => !(table.optional === true && tables[table.id] !== undefined))
    .filter((table) => table.kind !== 'appraisal' || about !== undefined);
  return (
    <select
      className="rail-add"
      aria-label="添加其他表"
      value=""
      onChange={(event) => begin(choices, event.currentTarget.value, about?.id)}
    >
      <option value="">＋ 添加</option>
      {choices.map((table) => (
        <option key={table.id} value={table.id}>
          {table.name}
          {isAboutProject(table) && about ? `（${about.name || '未命名的项目'}）` : ''}
        </option>
      ))}
    </select>
  );
}

function begin(choices: readonly Table[], id: string, project: string | undefined): void {
  const table = choices.find((one) => one.id === id);
  if (!table) return;
  leaveCell();
  const args = { table: id, ...(isAboutProject(table) && project !== undefined ? { project } : {}) };
  if (!perform({ name: 'add-form', args })) return;
  const made = useStore.getState().book?.workbook.appraisals.slice(-1)[0];
  goTo(table.optional === true ? id : made ? appraisalPath(made.id) : id);
}
