import { check } from '../finding';
import { fields, figures } from '../../workbook/fields';

/** The system prints the unit's name with 部门 behind it; that is the same unit. */
function bare(name: string): string {
  return name.replace(/[\s　]/g, '').replace(/部门$/, '');
}

/** 单位、主管部门：the same name everywhere. */
export const unitNameCheck = check({
  number: '23',
  about: '单位名、主管部门、项目名前后一致',
  codes: { 'name.unit': 'doubt', 'name.department': 'doubt', 'name.project': 'doubt' },
  whole: ({ workbook, tables }, report) => {
    const { name, department = '' } = workbook.unit;
    const departments = workbook.projects.map((project) => project.department?.trim() ?? '').filter((one) => one !== '');
    const usual = department.trim() || departments[0] || '';
    for (const project of workbook.projects) {
      const own = project.department?.trim() ?? '';
      if (own === '' || bare(own) === bare(usual) || bare(own) === bare(name)) continue;
      report('name.department', fields.projectDepartment.at(project.id), { where: project.name, department: own, other: usual });
    }
    for (const { path, label, project } of tables) {
      const unit = workbook.printed[figures.printedUnitName.at(path)]?.trim() ?? '';
      if (unit !== '' && bare(unit) !== bare(name))
        report('name.unit', figures.printedUnitName.at(path), { where: label, printed: unit, name });
      const printed = workbook.printed[figures.printedName.at(path)]?.trim() ?? '';
      if (project && printed !== '' && bare(printed) !== bare(project.name))
        report('name.project', figures.printedName.at(path), { where: project.name, printed });
    }
  },
});

/** 项目同名、同码. */
export const sameProjectCheck = check({
  number: '23',
  about: '项目名、编码不重复',
  codes: { 'name.same-project': 'doubt', 'name.same-code': 'doubt' },
  whole: ({ workbook: { projects } }, report) => {
    for (const [name, [, second, ...others]] of grouped(projects, (project) => bare(project.name))) {
      if (name !== '' && second)
        report('name.same-project', fields.projectName.at(second.id), { name: second.name, count: String(others.length + 2) });
    }
    for (const [code, all] of grouped(projects, (project) => project.code?.trim() ?? '')) {
      const [, second] = all;
      if (code !== '' && second)
        report('name.same-code', fields.projectCode.at(second.id), {
          code,
          names: all.map((project) => project.name).join('、'),
        });
    }
  },
});

function grouped<One>(all: readonly One[], key: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}
