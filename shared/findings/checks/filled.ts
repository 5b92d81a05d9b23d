import { type Decimal, formatPlain } from '../../number';
import { type Figure, linesOf } from '../../scoring';
import { absences } from '../../text/lines';
import { check } from '../finding';
import { missingNames } from './actual';
import { fields, figures as figureKeys, projectPath } from '../../workbook/fields';

/** 待填：lines that cannot be scored yet, and why. */
export const incompleteCheck = check({
  number: '',
  about: '还没有填完的行',
  codes: { 'line.incomplete': 'missing', 'line.ask': 'missing', 'grade.coefficient': 'missing', 'table.empty': 'missing' },
  table: ({ lines, execution, path, label, compiled }, report, figures) => {
    if (lines.length === 0 && compiled.items.length > 0) report('table.empty', path, { where: label });
    for (const subject of linesOf({ lines, execution })) {
      const { line, where } = subject;
      if (line.own) continue;
      const open = line.state === 'incomplete' || line.state === 'manual';
      if (!open) continue;
      // Points that are not there yet have a finding of their own.
      const points = figureKeys.points.at(line.binding);
      const missing = line.missing.filter((key) => key !== points);
      if (line.missing.length > 0 && missing.length === 0) continue;
      const names =
        line.state === 'manual'
          ? ['自评得分']
          : line.absence
            ? []
            : missingNames({ ...subject, line: { ...line, missing } }, figures);
      const binding = missing[0] ?? fields.selfScore.at(line.binding);
      if (line.coefficient) {
        const { grade, from, to } = line.coefficient;
        report('grade.coefficient', binding, { where, grade, from: share(from), to: share(to) });
        continue;
      }
      if (names.length > 0)
        report('line.incomplete', binding, { where, count: String(Math.max(missing.length, 1)), missing: names.join('、') });
      else report('line.ask', binding, { where, why: absences[line.absence ?? 'none'] });
    }
  },
});

/** 0.6 as 60%. */
function share(value: Decimal): string {
  return `${formatPlain(value.times(100))}%`;
}

/** 读不出的数：kept as it was typed, counted as blank. */
export const unreadableCheck = check({
  number: '',
  about: '填的不是数',
  codes: { 'number.unreadable': 'error' },
  whole: ({ evaluation }, report) => {
    for (const { figure, typed } of unreadIn(evaluation.shared))
      report('number.unreadable', figure.key, { where: figure.name, typed });
  },
  table: ({ result, label }, report) => {
    for (const { figure, typed } of unreadIn(result.figures))
      report('number.unreadable', figure.key, { where: `${label}·${figure.name}`, typed });
  },
});

/**
 * Figures that read as blank though something was typed, where a number is due. Targets and actuals are words as well
 * as numbers and have checks of their own; so have own scores.
 */
function unreadIn(figures: ReadonlyMap<string, Figure>): { figure: Figure; typed: string }[] {
  const found: { figure: Figure; typed: string }[] = [];
  for (const figure of figures.values()) {
    if (figure.kind !== 'input' || figure.value.kind !== 'missing' || figure.show === 'text') continue;
    const typed = figure.typed?.trim() ?? '';
    if (typed !== '' && !/\/(target|actual|own)$/.test(figure.key)) found.push({ figure, typed });
  }
  return found;
}

/** 没有名称的项目和指标；不公开而没有理由. */
export const namelessCheck = check({
  number: '',
  about: '没有名称；不公开没有理由',
  codes: { 'name.blank': 'missing', 'hidden.no-reason': 'error' },
  whole: ({ workbook, tables }, report) => {
    if (workbook.unit.name.trim() === '') report('name.blank', 'unit/name', { what: '单位' });
    for (const { id, name, hidden } of workbook.projects) {
      if (name.trim() === '') report('name.blank', fields.projectName.at(id), { what: '项目' });
      if (hidden && hidden.reason.trim() === '') report('hidden.no-reason', projectPath(id), { where: name });
    }
    for (const { lines, label } of tables) {
      for (const { own, line } of lines) {
        if (own && own.name.trim() === '')
          report('name.blank', fields.customName.at(line.binding), { what: `「${label}」的指标` });
      }
    }
  },
});

/** 上年数：without it, no rate of change. */
export const lastYearCheck = check({
  number: '36',
  about: '上年数缺失；目标为负',
  codes: { 'last-year.missing': 'missing', 'target.negative': 'doubt' },
  whole: ({ pack, evaluation }, report) => {
    for (const { id, name } of pack.facts) {
      const key = fields.unitFact.at(id);
      const figure = evaluation.figure(key);
      if (/上年|去年/.test(name) && figure?.value.kind === 'missing') report('last-year.missing', key, { name: figure.name });
    }
  },
  line: ({ line, read, where }, report) => {
    if (read?.target.value?.lessThan(0))
      report('target.negative', fields.customTarget.at(line.binding), { where, target: read.targetText });
  },
});
