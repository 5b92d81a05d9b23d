import type { InFormula } from './words';

const given = (text: string) => (text === '' ? '' : `（${text} 时）`);

interface Between {
  readonly where: string;
  readonly one: string;
  readonly other: string;
  readonly from: string;
  readonly to: string;
  readonly given: string;
}

/** Bands, grades and cases. */
export const bands = {
  'packcheck.band-empty': ({
    where,
    band,
    low,
    high,
    given: when,
  }: {
    where: string;
    band: string;
    low: string;
    high: string;
    given: string;
  }) => `「${where}」的档「${band}」是空的${given(when)}：从 ${low} 到 ${high}，没有数落在里面。请检查端点和参数。`,
  'packcheck.bands-overlap': ({ where, one, other, from, to, given: when }: Between) =>
    `「${where}」的档「${one}」和「${other}」重叠${given(when)}：${from} 到 ${to} 同时落在两档。请改端点。`,
  'packcheck.bands-gap': ({ where, one, other, from, to, given: when }: Between) =>
    `「${where}」的档「${one}」和「${other}」之间有缺口${given(when)}：${from} 到 ${to} 不在任何一档。请补一档，或改端点。`,
  'packcheck.band-end-twice': ({ where, one, other, from, given: when }: Between) =>
    `「${where}」的档「${one}」和「${other}」都包括 ${from}${given(when)}。请把其中一个端点改成开的：( 或 )；系数的分档写 end: open。`,
  'packcheck.band-end-missing': ({ where, one, other, from, given: when }: Between) =>
    `「${where}」的档「${one}」和「${other}」都不包括 ${from}${given(when)}。请把其中一个端点改成闭的：[ 或 ]。`,
  'packcheck.bands-open-end': ({ where, band, at, side }: { where: string; band: string; at: string; side: 'low' | 'high' }) =>
    side === 'low'
      ? `「${where}」最低的一档「${band}」从 ${at} 起，更低的数不在任何一档。请写成 (-∞, …，或补一档。`
      : `「${where}」最高的一档「${band}」到 ${at} 止，更高的数不在任何一档。请写成 …, +∞)，或补一档。`,
  'packcheck.bands-order': ({ where, band }: { where: string; band: string }) =>
    `「${where}」的档没有按大小排列：「${band}」放错了地方。请从低到高或从高到低依次写。`,
  'packcheck.grade-range': ({ where, grade }: { where: string; grade: string }) =>
    `「${where}」的「${grade}」既没有 value，也没有 from 和 to。请写上它的系数，或系数的范围。`,
  'packcheck.cases-gap': ({ where, formula, from, to }: InFormula & { from: string; to: string }) =>
    `「${where}」的公式「${formula}」里的 IFS 有缺口：${from === to ? from : `${from} 到 ${to} `}不符合任何一个条件。请补上条件，或在最后加 TRUE 和一个值；本就不考核的写 TRUE, NA()。`,
};
