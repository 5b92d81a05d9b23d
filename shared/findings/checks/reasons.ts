import { plain, points } from '../figures';
import { check } from '../finding';
import { reasonRequired } from '../reason-cell';
import type { LineSubject, TableSubject } from '../subject';
import { fields } from '../../workbook/fields';

const VAGUE =
  /^(无|没有|暂无|按计划|按计划(完成|执行|进行)|正常|已完成|完成|不适用|其他|同上|客观原因|主观原因|[/／\-—－、.。]+)[。.]?$/;
const NONE = /^(无|没有|暂无|[/／\-—－]+)[。.]?$/;

/** 偏差原因：full points need none; lost points need more than 「无」. */
export const reasonCheck = check({
  number: '12、33',
  about: '得分低于分值要写偏差原因；满分不写；原因不空泛',
  codes: { 'score.low-no-reason': 'error', 'reason.on-full': 'hint', 'reason.vague': 'hint' },
  line: (subject, report) => {
    const { line, where, reason, table } = subject;
    if (line.kind !== 'indicator' || !line.self || !line.points || line.points.isZero()) return;
    const binding = fields.reason.at(line.binding);
    // Of points lost with the target reached, 达标却扣分 speaks: there is no deviation to explain.
    const low = line.self.lessThan(line.points);
    if (!low && reason !== '' && !NONE.test(reason) && !isFarBeyond(subject))
      report('reason.on-full', binding, { where, score: points(line.self) });
    if (!low) return;
    const figures = { where, score: points(line.self), points: plain(line.points) };
    if (VAGUE.test(reason)) report('reason.vague', binding, { ...figures, reason });
    else if (reason === '' && line.met !== true && reasonRequired(table)) report('score.low-no-reason', binding, figures);
  },
});

/** What went far beyond its target has to be explained, and full points with it. */
function isFarBeyond({ measured, read, table }: LineSubject): boolean {
  if (!measured?.rate || read?.direction === '≤') return false;
  return measured.rate.greaterThanOrEqualTo(table.settings.overTarget.plus(1));
}

/** 总分低：a project below the bar says why, and what will be done. */
export const lowTotalCheck = check({
  number: '32',
  about: '总分低要写原因和措施',
  codes: { 'total.low-no-plan': 'error' },
  table: (table, report) => {
    const { lowTotal, lowTotalText } = table.settings;
    const { self } = table.result;
    if (!table.project || !lowTotal || !self || self.greaterThanOrEqualTo(lowTotal) || table.result.state === 'incomplete')
      return;
    const id = lowTotalText ?? table.spec.texts.find(({ name }) => /原因/.test(name))?.id;
    if (id === undefined) return;
    const written = table.fill.texts[id]?.trim() ?? '';
    if (written === '' || VAGUE.test(written))
      report('total.low-no-plan', fields.text.at(table.path, id), {
        where: table.label,
        score: points(self),
        bar: plain(lowTotal),
      });
  },
});

/** 有扣分而问题、措施为「无」. */
export const problemsCheck = check({
  number: '34',
  about: '有扣分而存在问题、改进措施为无',
  codes: { 'problems.none': 'doubt' },
  table: (table, report) => {
    const lost = lostPoints(table);
    if (lost === null) return;
    for (const { id, name } of table.spec.texts) {
      if (!/存在.{0,4}问题|改进(措施|建议)/.test(name)) continue;
      const written = table.fill.texts[id]?.trim() ?? '';
      if (written !== '' && !NONE.test(written)) continue;
      const state = written === '' ? '没有写' : `写的是「${written}」`;
      report('problems.none', fields.text.at(table.path, id), { where: table.label, text: name, state, lost });
    }
  },
});

/** Points lost, where the table is scored and lost any. */
function lostPoints({ result }: TableSubject): string | null {
  if (!result.self || result.state === 'incomplete' || result.self.greaterThanOrEqualTo(result.available)) return null;
  return points(result.available.minus(result.self));
}

/** 长度：words longer than the form allows. */
export const lengthCheck = check({
  number: '31',
  about: '文字不超过表样的字数',
  codes: { 'text.limit': 'error' },
  table: ({ spec, fill, path, label }, report) => {
    for (const { id, name, limit } of spec.texts) {
      const written = [...(fill.texts[id] ?? '').trim()];
      if (limit === undefined || written.length <= limit) continue;
      report('text.limit', fields.text.at(path, id), {
        where: `${label}·${name}`,
        length: String(written.length),
        limit: String(limit),
      });
    }
  },
});
