import { type Decimal, decimalOf } from '../../number';
import { readPhrase } from '../../scoring';
import { literal } from '../../text/literal';
import { clauseOf } from '../clause';
import { check } from '../finding';
import type { LineSubject } from '../subject';
import { actualWords } from '../target';

/** What names end in and sentences leave out: 「改造小区数」 is 「改造小区12个」 in prose. */
const ENDING = /(总?数量?|个数|次数|件数|人数|户数|面积|长度|里程|数额)$/;
/** 「指标1：」「1.」「（1）」 before a name. */
const NUMBERED = /^(指标\s*[0-9０-９]*\s*[:：]?|[（(]?[0-9０-９]{1,2}[)）.．、]\s*)/;
const LEAST_LETTERS = 4;
/** Words before a figure that make it another one: several years' sum, a plan, a part, a change. */
const SPEAKS_OF_ANOTHER = /累计|计划|规划|拟|预计|[两三四五]年|上年|去年|较|比|其中|另|每|增加|减少|新增|季度|[0-9]月|第/;

/** 正文与表里的同一个量：「改造小区21个」 in words, 12个 in the line 「改造小区数」. */
export const textIndicatorsCheck = check({
  number: '46',
  about: '文字里写的完成数与指标行的数不同',
  codes: { 'text.indicator': 'doubt' },
  table: (table, report) => {
    const named = table.lines.flatMap((subject) => stemOf(subject) ?? []);
    if (named.length === 0) return;
    for (const { text, place, where } of table.prose) {
      if (!/[0-9０-９]/.test(text)) continue;
      for (const { stem, subject } of named) {
        const found = statedIn(text, stem, subject);
        if (found) report('text.indicator', place, { where, found, indicator: subject.where, actual: actualWords(subject) });
      }
    }
  },
});

function stemOf(subject: LineSubject): { stem: string; subject: LineSubject } | null {
  const { own, read } = subject;
  if (!own || !read?.actual?.value || read.dated) return null;
  const name = own.name.trim().replace(NUMBERED, '');
  const stem = /率$|度$/.test(name) ? name : name.replace(ENDING, '');
  return [...stem].length >= LEAST_LETTERS ? { stem, subject } : null;
}

/** The phrase of a text that gives the indicator another figure in its own unit; null where none does, or the right one stands there too. */
function statedIn(text: string, stem: string, { read, own }: LineSubject): string | null {
  const unit = read?.actual?.unit || read?.target.unit || own?.unit?.trim() || '';
  const isShare = read?.actual?.percent === true;
  if (!read || (unit === '' && !isShare)) return null;
  const said = new RegExp(
    `${literal(stem)}(?:数量?|共|共计|累计|达到?|为|是|约|了|：|:|至)*\\s*([0-9０-９][0-9０-９,，.．]*)\\s*${isShare ? '[%％]' : literal(unit)}`,
    'g',
  );
  const right = [read.actual?.value, read.target.value];
  let wrong: string | null = null;
  for (const { 0: found, 1: digits = '', index } of text.matchAll(said)) {
    const value = figureOf(digits, isShare ? '%' : unit);
    if (!value || found.includes('约') || SPEAKS_OF_ANOTHER.test(clauseOf(text, index))) continue;
    if (right.some((one) => one?.equals(value))) return null;
    wrong ??= found;
  }
  return wrong;
}

function figureOf(digits: string, unit: string): Decimal | null {
  const plain = digits.replace(/[,，.．]+$/, '');
  if (unit === '%') return readPhrase(`${plain}%`, '%').value;
  return decimalOf(plain.replaceAll('，', ','));
}
