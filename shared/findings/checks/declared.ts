import { parseNumber, withUnit } from '../../number';
import { understand } from '../../scoring';
import type { Workbook } from '../../workbook';
import { fields } from '../../workbook/fields';
import { isSameText } from '../../workbook/fields/find';
import { check } from '../finding';
import type { LineSubject, Subject } from '../subject';
import { targetWords } from '../target';

/** 与年初申报的不一致: a target or points changed since, or a declared indicator that is no longer there. What was not declared is not asked about. */
export const declaredCheck = check({
  number: '',
  about: '指标值、分值与年初申报的不一致；申报的指标没有自评',
  codes: { 'declared.target': 'doubt', 'declared.points': 'doubt', 'declared.dropped': 'doubt' },
  whole: (subject, report) => {
    const { declared } = subject.workbook;
    if (Object.keys(declared).length === 0) return;
    for (const table of subject.tables) {
      for (const line of table.lines) {
        const { where } = line;
        const was = declaredTarget(line, declared);
        if (was !== null)
          report('declared.target', fields.customTarget.at(line.line.binding), { where, declared: was, target: targetOf(line) });
        const points = declaredPoints(line, declared);
        if (points !== null) report('declared.points', fields.customPoints.at(line.line.binding), { where, ...points });
      }
    }
    for (const { owner, where, names } of dropped(subject))
      report('declared.dropped', owner, { where, names: names.map((name) => `「${name}」`).join('') });
  },
});

type Declared = Workbook['declared'];

/** The target as declared, in words, where the line says another by now. A part that was not declared (its sign, its unit) is not compared. */
function declaredTarget({ own, line }: LineSubject, declared: Declared): string | null {
  const target = declared[fields.customTarget.at(line.binding)];
  if (!own || target === undefined) return null;
  const direction = declared[fields.customDirection.at(line.binding)];
  const unit = declared[fields.customUnit.at(line.binding)];
  const { adjustedTarget: _, ...now } = own;
  const was = understand({
    id: own.id,
    group: own.group,
    name: own.name,
    target,
    ...(direction ? { direction } : {}),
    ...(unit ? { unit } : {}),
  });
  const is = understand(now);
  const isSameSign = was.direction === '' || was.direction === is.direction;
  const isSameUnit = was.unit === '' || isSameText(was.unit, is.unit);
  const isSame =
    was.target.value !== null && is.target.value !== null
      ? was.target.value.equals(is.target.value) && isSameUnit
      : isSameText(was.targetText, is.targetText);
  return isSame && isSameSign ? null : `${was.target.direction === '' ? (direction ?? '') : ''}${withUnit(target, unit)}`;
}

/** The target of the year's beginning as the line has it, whatever it was adjusted to. */
function targetOf(line: LineSubject): string {
  if (!line.own) return targetWords(line);
  const { adjustedTarget: _, ...own } = line.own;
  const words = targetWords({ ...line, own, read: understand(own) });
  return words === '' ? '空着' : words;
}

function declaredPoints({ own, line }: LineSubject, declared: Declared): { declared: string; points: string } | null {
  const was = declared[fields.customPoints.at(line.binding)];
  const is = own?.points?.trim() ?? '';
  if (!own || was === undefined || is === '') return null;
  const [one, other] = [parseNumber(was), parseNumber(is)];
  const isSame = one.ok && other.ok ? one.value.value.equals(other.value.value) : was.trim() === is;
  return isSame ? null : { declared: was, points: is };
}

interface Dropped {
  readonly owner: string;
  readonly where: string;
  readonly names: readonly string[];
}

/** Declared indicators that a table with indicators of its own has no longer. */
function dropped({ workbook, tables }: Subject): Dropped[] {
  return tables.flatMap(({ path, label, fill, project }): Dropped[] => {
    if (fill.indicators.length === 0) return [];
    const kept = new Set(fill.indicators.map(({ id }) => id));
    const names = Object.entries(workbook.declared).flatMap(([binding, name]) => {
      const line = fields.customName.split(binding);
      return line?.owner === path && !kept.has(line.holes[0] ?? '') ? [name] : [];
    });
    const owner = project ? fields.projectName.at(project.id) : path;
    return names.length === 0 ? [] : [{ owner, where: label, names }];
  });
}
