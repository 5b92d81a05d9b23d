import { plainDigits } from '../../number';
import { readDirection, readPhrase } from '../../scoring';
import { check } from '../finding';
import type { LineSubject } from '../subject';
import { fields, figures } from '../../workbook/fields';

/** Look-alikes and full-width forms of signs by what they stand for. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/≧|⩾|>=|＞=|>＝|＞＝/g, '≥'],
  [/≦|⩽|<=|＜=|<＝|＜＝/g, '≤'],
  [/═|﹦/g, '＝'],
  [/％/g, '%'],
  [/．(?=[0-9０-９])/g, '.'],
  [/(?<=[0-9０-９])\s*(百分比|百分号)$/g, '%'],
];

/** 易混字符：signs and digits that look right and are not. One click puts them right. */
export const signsCheck = check({
  number: '28',
  about: '比较符、全角、易混字符',
  codes: { 'sign.odd': 'hint', 'sign.two': 'hint' },
  line: (subject, report) => {
    const { own, read, line, where } = subject;
    if (!own || !read) return;
    for (const { what, text, part } of typedIn(subject)) {
      const plain = part === 'direction' ? plainDirection(text) : plainText(text);
      if (plain === text) continue;
      const binding = figures.linePart.at(line.binding, part);
      report('sign.odd', binding, { where, what, text, plain });
    }
    const misread = /^2(\d{2}(?:\.\d+)?)\s*%?$/.exec(read.targetText);
    if (!misread || read.direction !== '' || !read.target.percent || !read.actual?.percent) return;
    const meant = readPhrase(misread[1] ?? '', '%').value;
    if (!meant || meant.greaterThan(1) || read.actual.value?.greaterThan('1.2')) return;
    report('sign.two', fields.customTarget.at(line.binding), { where, text: read.targetText, plain: `≥${misread[1]}%` });
  },
});

function typedIn({ own, read }: LineSubject): { what: string; text: string; part: 'direction' | 'target' | 'actual' }[] {
  return [
    { what: '指标性质', text: own?.direction?.trim() ?? '', part: 'direction' as const },
    { what: '指标值', text: own?.target?.trim() ?? '', part: 'target' as const },
    { what: '完成值', text: read?.actualText ?? '', part: 'actual' as const },
  ].filter(({ text }) => text !== '');
}

/** Only signs are put right: words (不少于, 是/否) are the region's own. */
function plainDirection(text: string): string {
  if (/[\u4e00-\u9fff]/.test(text)) return text;
  return readDirection(text) || text;
}

function plainText(text: string): string {
  return LOOKALIKES.reduce((plain, [pattern, sign]) => plain.replace(pattern, sign), plainDigits(text));
}
