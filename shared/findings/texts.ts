import type { Pack, Table } from '../pack';
import { type Fill, isNone, type Project, type Workbook } from '../workbook';
import { fields } from '../workbook/fields';

/** A text and where it stands: a binding, or a place of a document. `where` says it in the officer's words. */
export interface TextAt {
  readonly text: string;
  readonly place: string;
  readonly where: string;
  /** What kind of thing it is, for checks that care. */
  readonly role: 'name' | 'title' | 'prose' | 'target' | 'contact' | 'person' | 'other';
  /** What stands just before it, where that says what its numbers are. */
  readonly before?: string;
}

const CONTACT = /联系|电话|手机|座机|传真|邮箱/;
const PERSON = /负责人|经办人|填表人|联系人/;

function roleOf(name: string): TextAt['role'] {
  if (CONTACT.test(name)) return 'contact';
  return PERSON.test(name) ? 'person' : 'prose';
}

/** Texts of the unit, and titles a document printed. Blank ones are left out: here and below. */
export function unitTexts(pack: Pack, workbook: Workbook): TextAt[] {
  const texts: TextAt[] = [
    { text: workbook.unit.name, place: 'unit/name', where: '单位名称', role: 'name' },
    { text: workbook.unit.department ?? '', place: 'unit/department', where: '主管部门', role: 'name' },
  ];
  for (const [place, text] of Object.entries(workbook.printed)) {
    if (place === 'title' || place.endsWith('/title')) texts.push({ text, place, where: '表题', role: 'title' });
  }
  for (const fact of pack.facts) {
    const given = workbook.unit.facts[fact.id];
    if (fact.type === 'text' && given && !isNone(given)) {
      texts.push({ text: given.text, place: fields.unitFact.at(fact.id), where: fact.name, role: roleOf(fact.name) });
    }
  }
  return texts.filter(({ text }) => text.trim() !== '');
}

/** Every text typed into one table, with its place. */
export function tableTexts(table: Table, path: string, label: string, fill: Fill, project: Project | undefined): TextAt[] {
  const texts: TextAt[] = [];
  const add = (text: string | undefined, place: string, name: string, role: TextAt['role'] = 'prose') => {
    if (text !== undefined && text.trim() !== '')
      texts.push({ text, place: `${path}/${place}`, where: `${label}·${name}`, role });
  };
  if (project) {
    add(project.name, 'name', '项目名称', 'name');
    add(project.code, 'code', '项目编码', 'other');
    add(project.department, 'department', '主管部门', 'name');
  }
  for (const { id, name } of table.texts) add(fill.texts[id], `text/${id}`, name, roleOf(name));
  for (const goal of fill.goals) {
    add(goal.text, `goal/${goal.id}/text`, '年度目标');
    add(goal.actual, `goal/${goal.id}/actual`, '目标完成情况');
  }
  for (const indicator of fill.indicators) {
    const at = `indicator/${indicator.id}`;
    const name = indicator.name.trim() || '未命名指标';
    const { actual } = indicator;
    add(indicator.name, fields.customName.at(at), '三级指标', 'name');
    add(indicator.target, fields.customTarget.at(at), `${name}的指标值`, 'target');
    add(actual && !isNone(actual) ? actual.text : undefined, fields.customActual.at(at), `${name}的完成值`, 'target');
  }
  addLines(fill, add);
  return texts;
}

function addLines(fill: Fill, add: (text: string | undefined, place: string, name: string, role?: TextAt['role']) => void): void {
  const line = (id: string) => (id === 'execution' ? 'execution' : `indicator/${id}`);
  for (const [id, text] of Object.entries(fill.reasons)) add(text, fields.reason.at(line(id)), '原因');
  for (const [id, text] of Object.entries(fill.notes)) add(text, fields.note.at(line(id)), '备注');
  for (const [id, own] of Object.entries(fill.own))
    add(own.reason, fields.selfScoreReason.at(line(id)), '自评得分的理由', 'other');
  for (const [id, words] of Object.entries(fill.words)) {
    for (const [what, text] of Object.entries(words)) add(text, `${line(id)}/${what}`, '依据');
  }
  for (const [id, rows] of Object.entries(fill.rows)) {
    for (const row of rows) {
      for (const [field, given] of Object.entries(row.fields)) {
        if (!isNone(given)) add(given.text, `indicator/${id}/row/${row.id}/${field}`, '清单');
      }
    }
  }
}
