import { countFromChinese, plainDigits } from '../number';
import { type Direction, leadingSign } from '../workbook/fields/direction';

/** A figure told as a change: 「下降 30%」 is no 30%, and 5 个百分点 more is not 5% more. Empty: a plain figure. */
export type Change = '' | '升' | '降' | '升点' | '降点';

/** What stands before the sign and the figure of a phrase, understood, and what is left of it. */
export interface Opening {
  readonly rest: string;
  /** Which way the words mean it where no sign says so. */
  readonly leaning: Direction;
  readonly change: '' | '升' | '降';
  /** Of what one is counted: 「每月」 is 月, 「人均」 is 人. */
  readonly per: string;
  /** 「合格率≥95%」 says its own name before the sign. */
  readonly label: string;
}

const NEUTRAL = '(?:应当?|须|要|确保|力争|已|实际|共计?|合计|总计|累计|全年共?|本年|当年|年内|每年|[:：])*';
const PER = '(?<per>每月|每季度?|每周|每[日天]|每人|每户|每亩|人均|户均|亩均|月均|日均)?';
const LABEL = '(?<label>[\\u4e00-\\u9fff]{1,10}?(?:率|度|量|数|额|重|比例|比|本|费|期|时间|面积|长度|幅))?[为是:：]?';
const SINCE = '(?:(?:较|比)(?:上年|去年|上一年)(?:同期)?|同比)?';
const CHANGE = '(?:(?<up>增长|增加|提高|提升|上升)|(?<down>下降|降低|降|减少|压减|压缩|缩减|削减))(?<until>到|至)?(?:幅度)?';
const VERB = '(?<verb>达到?|完成|实现|保持在?|控制在|在|发生|出现|接到|收到)?';
/** 「下降率」 is a name, 「下降30%」 a change. */
const CHANGED = `${SINCE}${CHANGE}(?=[^\\u4e00-\\u9fff]|[不至最大小高低超等约近达完零〇一二两三四五六七八九十百])`;
const OPENING = new RegExp(`^${NEUTRAL}${PER}(?:${CHANGED}|${LABEL})${VERB}(?<rest>[^]*)$`);
const LEANING: Readonly<Record<string, Direction>> = { 达到: '≥', 达: '≥', 控制在: '≤' };
/** What a figure can begin with; everything else behind words of the opening makes them no opening. */
const FIGURE = /^(?:约|近|大约)?[-−－]?[\d０-９]|^[零〇一二两三四五六七八九十百分]/;

/** Takes off the words before sign and figure; where what is left begins with neither, nothing is taken off. */
export function readOpening(text: string, name: string): Opening {
  const whole = { rest: text, leaning: '', change: '', per: '', label: '' } as const;
  const { groups } = OPENING.exec(text) ?? {};
  if (!groups) return whole;
  const { rest = '', label = '', up, down, until, verb = '' } = groups;
  const sign = leadingSign(rest);
  if (sign === '' && !FIGURE.test(rest)) return whole;
  // A name without a sign says nothing of which way it is meant, unless the line itself is called so.
  if (label !== '' && sign === '' && !name.includes(label)) return whole;
  const change = up ? '升' : down ? '降' : '';
  const reached = change === '升' ? '≥' : '≤';
  return {
    rest,
    leaning: until === undefined ? (LEANING[verb] ?? '') : reached,
    change: until === undefined ? change : '',
    per: (groups.per ?? '').replace(/[每均]/g, ''),
    label,
  };
}

/** What stands behind a figure: its unit, and which way it is meant. Null where there is more than one figure in it. */
export interface Ending {
  readonly unit: string;
  readonly direction: Direction;
  readonly doubtful: boolean;
  /** 「300余」 is more than 300; 「300左右」 may be either. */
  readonly about: About;
}

/** How a figure is no exact one: about so many, or somewhat more. */
export type About = '' | '约' | '余';

/** What says which way a figure is meant, behind it and its unit. */
const BOUND = /(?<up>(?:及|或)?以上)|(?<down>(?:及|或)?以下|以内|之内|(?<=[天日周月年时钟])内)|(?<about>左右|上下)/;
/** Digits and signs that belong to a unit: ㎡ as m2, 「起/10万人」. */
const OF_UNIT = /[kcdm]?m[23]|(?<=[^\d０-９/／][/／])[\d０-９]+/gi;
/** A second figure or sign: 「≥95%且≤100%」「2场300人」「12 000」「10。5」 are no one figure, and half of them would be a guess. */
const MORE = /[\d０-９≥≦≧≤<>=＞＜＝⩾⩽±~～×]|不[低高少超多大小]/;

/** Words of a grade behind its number: the lower number may be the better. */
const GRADE = /^\s*(?:[类级](?:水|地表水|标准$|等级|风险)|级\s*$)/;

/** Reads the words behind a figure: 「次以上/年」「分钟内到达」「万余元」. */
export function readEnding(text: string): Ending | null {
  // 「3类水」 is a grade of water, and no number of anything.
  if (/^\s*[/／:：]\s*[\d０-９]/.test(text) || GRADE.test(text) || MORE.test(text.replace(OF_UNIT, ''))) return null;
  const loose = /^(?<size>万|亿)?(?:余|多)|^左右/.exec(text);
  const plain = ((loose?.groups?.size ?? '') + text.slice(loose?.[0].length ?? 0)).replace(/^[/／]/, '').replace(/^[﹪℅]/, '%');
  const bound = BOUND.exec(plain);
  const behind = bound ? plain.slice(bound.index + bound[0].length) : '';
  const unit = (bound ? plain.slice(0, bound.index) : plain) + (/^[/／]/.test(behind) ? behind : '');
  return {
    unit: unit.trim(),
    direction: bound?.groups?.up ? '≥' : bound?.groups?.down ? '≤' : '',
    doubtful: loose !== null || bound?.groups?.about !== undefined,
    about: bound?.groups?.about !== undefined || loose?.[0] === '左右' ? '约' : loose ? '余' : '',
  };
}

const NUMBER = /^[-−－]?[0-9０-９][0-9０-９,，]*([.．][0-9０-９]+)?/;
const MEASURES =
  '(?:(?<=[十百][一二三四五六七八九]?)分|人次|场次|批次|件次|[次个项场户人台套件份篇期名家所处条座栋间批回起例宗辆艘本册张幅支块根棵株头只口公里米亩吨天日周月年元]|个月|小时)';
const CHINESE = new RegExp(
  `^(?<count>[零〇一二两三四五六七八九十百千万]+)(?=${MEASURES}(?:[及或]?以上|[及或]?以下|以内|之内|[/／].*)?$)`,
);
const ILLS =
  '(?:事故|投诉|差错|失误|违规|违纪|违法|上访|信访|案件|发案|伤亡|死亡|感染|污染|缺陷|逾期|拖欠|返贫|火灾|中断|泄[露漏]|舆情|问题)';
const NOUGHT = new RegExp(`^零(?:[\\u4e00-\\u9fff]{2})?${ILLS}$`);
const NOTHING = new RegExp(
  `^(?:零|无|没有|未(?:发生|出现|产生|接到|收到)|(?:没有|无)(?:发生|出现|产生|接到|收到)?[\\u4e00-\\u9fff]{0,4}${ILLS}|(?:未|没有)(?:发生|出现|产生|接到|收到)[\\u4e00-\\u9fff]{0,8})[。.]?$`,
);

/** The figure a text begins with, in plain digits, and how much of the text it takes; null where it begins with none. */
export function leadingFigure(text: string): { readonly digits: string; readonly rest: string } | null {
  const digits = NUMBER.exec(text)?.[0];
  if (digits !== undefined) return { digits, rest: text.slice(digits.length) };
  if (NOUGHT.test(text)) return { digits: '0', rest: '' };
  const count = CHINESE.exec(text)?.groups?.count;
  const value = count === undefined ? null : countFromChinese(count);
  return value === null || count === undefined ? null : { digits: value.toFixed(), rest: text.slice(count.length) };
}

/** 「有1件投诉」「共有 2 起」, where nothing was to happen: what stands behind 有. */
export function whatThereIs(text: string): string {
  return text.replace(/^(?:共|仅|只)?(?:发生)?有(?=\s*[\d０-９一二两三四五六七八九十])/, '');
}

/** 「未发生」「没有发生责任事故」「无投诉」, where nothing was to happen: 0. Not 「无法统计」, 「未完成」. */
export function saysNothingHappened(text: string): boolean {
  return NOTHING.test(plainDigits(text).replace(/\s/g, ''));
}
