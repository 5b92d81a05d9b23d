import { type Decimal, parseNumber } from '../../number';
import { fields } from '../../workbook/fields';
import { plain } from '../figures';
import { check } from '../finding';
import { targetWords } from '../target';

const COUNT = /(?<![0-9第.．])([0-9０-９]+(?:[.．][0-9０-９]+)?)\s*(名|人次|人|个|户|台|辆|套|处|所|座|公里|亩|万元)/gu;

/** 名称里的数：「聘用13名…」 whose target says 14. */
export const nameCountCheck = check({
  number: '46',
  about: '名称里的数与指标值不同',
  codes: { 'name.figure': 'doubt' },
  table: ({ lines, project }, report) => {
    for (const subject of lines) {
      const { own, read, line, where } = subject;
      const unit = read?.target.unit ?? '';
      const target = read?.target.value;
      const named = countsIn(own?.name ?? '').filter((one) => one.unit === unit);
      if (!target || named.length === 0 || named.some(({ value }) => value.equals(target))) continue;
      report('name.figure', fields.customTarget.at(line.binding), {
        where,
        named: `${plain(named[0]?.value ?? target)}${unit}`,
        target: targetWords(subject),
      });
    }
    // A project's name counts one thing: told only where just one indicator is counted in that unit.
    for (const { value, unit } of countsIn(project?.name ?? '')) {
      const [only, ...others] = lines.filter(({ read }) => read?.target.unit === unit && read.target.value);
      if (!only || others.length > 0 || only.read?.target.value?.equals(value)) continue;
      report('name.figure', fields.customTarget.at(only.line.binding), {
        where: only.where,
        named: `${plain(value)}${unit}`,
        target: targetWords(only),
      });
    }
  },
});

function countsIn(name: string): { value: Decimal; unit: string }[] {
  return [...name.matchAll(COUNT)].flatMap(([, digits = '', unit = '']) => {
    const parsed = parseNumber(digits);
    return parsed.ok ? [{ value: parsed.value.value, unit }] : [];
  });
}
