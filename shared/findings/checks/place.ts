import { plain } from '../figures';
import { check } from '../finding';
import type { LineSubject } from '../subject';
import { targetWords } from '../target';
import { fields } from '../../workbook/fields';

const MONEY_UNIT = /^(元|千元|万元|万|百万元|亿元)$/;
const COUNT_UNIT = /^(个|件|次|人|户|人次|场|份|套|项|篇|家|处|座|台|条|批|期|名|起)$/;
const MONEY_NAME = /执行率|支付率|到位率|支出进度|资金使用率|预算完成率|资金(总额|额度|投入|支出)/;

/** Counts of what went wrong measure quality. */
const FAULTS = /事故|投诉|差错|错误|失误|违规|违纪|故障|缺陷|问题|返工|信访|上访|舆情|案件/;

/** Names of the branches above a line, from the top. */
function branchNames({ line }: LineSubject): readonly string[] {
  return line.path.slice(0, -1);
}

/** 重复计分：money and its execution were scored already. */
export const quantityMoneyCheck = check({
  number: '26',
  about: '把执行率、资金额又当数量指标',
  codes: { 'quantity.money': 'hint' },
  line: (subject, report) => {
    const { own, read, line, where, table } = subject;
    const branch = branchNames(subject).at(-1) ?? '';
    if (!own || !table.execution || !/数量|质量/.test(branch)) return;
    if (MONEY_NAME.test(own.name) || MONEY_UNIT.test(read?.target.unit ?? ''))
      report('quantity.money', fields.customName.at(line.binding), { where, branch });
  },
});

/** 放错二级：a quality that is a count, a time that is money. */
export const misplacedCheck = check({
  number: '41',
  about: '指标放错了二级',
  codes: { 'indicator.misplaced': 'hint' },
  line: (subject, report) => {
    const { own, read, line, where } = subject;
    const unit = read?.target.unit ?? '';
    const branch = branchNames(subject).at(-1) ?? '';
    if (!own || !read || read.target.value === null) return;
    const at = fields.customName.at(line.binding);
    if (/质量/.test(branch) && COUNT_UNIT.test(unit) && !/率|度/.test(own.name) && !FAULTS.test(own.name)) {
      report('indicator.misplaced', at, { where, branch, kind: `个数（${unit}）`, better: '数量指标' });
    }
    if (/时效/.test(branch) && MONEY_UNIT.test(unit))
      report('indicator.misplaced', at, { where, branch, kind: `金额（${unit}）`, better: '成本指标' });
  },
});

/** 同名：the same indicator twice in a table; one name with different targets in several projects. */
export const sameNameCheck = check({
  number: '35',
  about: '指标重复；同名指标目标不一',
  codes: { 'indicator.same-name': 'hint', 'indicator.other-target': 'hint' },
  whole: ({ tables }, report) => {
    const targets = new Map<string, { means: string; target: string; where: string; binding: string }[]>();
    for (const { lines, label } of tables) {
      const here = new Map<string, LineSubject[]>();
      for (const subject of lines) {
        const { own, read, line } = subject;
        const name = own?.name.trim() ?? '';
        if (name === '' || !read) continue;
        const inGroup = `${line.groups.at(-1)}|${name}`;
        here.set(inGroup, [...(here.get(inGroup) ?? []), subject]);
        // Money differs from project to project; everything else of one name should mean one thing.
        if (read.target.value === null || MONEY_UNIT.test(read.target.unit)) continue;
        const target = targetWords(subject);
        const key = `${name}|${read.target.unit}`;
        const known = targets.get(key);
        // 90 and 90.0 aim at the same.
        const means = `${read.direction}${plain(read.target.value)}`;
        targets.set(key, [...(known ?? []), { means, target, where: label, binding: line.binding }]);
      }
      for (const [first, ...others] of here.values()) {
        if (first && others.length > 0)
          report('indicator.same-name', fields.customName.at(first.line.binding), {
            where: first.where,
            count: String(others.length + 1),
          });
      }
    }
    for (const [key, all] of targets) {
      const different = [...new Map(all.map((one) => [one.means, one])).values()];
      const [first] = different;
      if (!first || different.length < 2 || new Set(different.map(({ where }) => where)).size < 2) continue;
      const list = different
        .slice(0, 4)
        .map(({ where, target }) => `${where} ${target}`)
        .join('；');
      report('indicator.other-target', fields.customTarget.at(first.binding), { name: key.split('|')[0] ?? '', list });
    }
  },
});
