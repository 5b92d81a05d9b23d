import { convertMoney, type Decimal, decimalOf } from '../../number';
import { isRate, percent, plain, points, readPrinted } from '../figures';
import { clauseOf } from '../clause';
import { check } from '../finding';
import type { Amount } from '../../scoring';
import type { TableSubject } from '../subject';
import { fields } from '../../workbook/fields';

const NUMBER = '([0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?)';
const GAP = '[^0-9０-９，。；;,（(]{0,6}?';
const SCORE = new RegExp(`(?:自评总?得分|总得分|综合得分|评价得分|总分|自评分)(?:为|是|：|:|达到?|共)?\\s*${NUMBER}\\s*分`, 'g');
/** 「47.99万」 is money, 「3万人」 is not. */
const MONEY = '(万元|亿元|元|万(?![人户件次份亩公平吨株只头斤立字余多]))';
const RATE = new RegExp(`(?:预算执行率|资金执行率|执行率|预算完成比例|完成比例)(?:为|是|：|:|达到?)?\\s*${NUMBER}\\s*[%％]`, 'g');
const EXECUTED = new RegExp(
  `(?:执行数|实际执行|实际支出|实际支付|实际使用|实际投入|实际完成投资|资金到位|到位资金|实际到位|全年支出|共支出|已支出|累计支出)${GAP}${NUMBER}\\s*${MONEY}`,
  'g',
);
const BUDGET = new RegExp(`(?:全年预算数?|调整后预算数?|年度资金总额|预算安排|安排预算)${GAP}${NUMBER}\\s*${MONEY}`, 'g');
const INITIAL = new RegExp(`(?:年初预算数?|年初安排)${GAP}${NUMBER}\\s*${MONEY}`, 'g');

/** 文字与表：scores, rates and amounts in words against those of the table. */
export const textFiguresCheck = check({
  number: '16',
  about: '文字里的分数、资金、执行率与表一致',
  codes: { 'text.score': 'error', 'text.money': 'error', 'text.rate': 'error' },
  table: (table, report) => {
    const { money, result } = table;
    for (const { text, place, where, ofAppraisal } of table.prose) {
      if (!/[0-9０-９]/.test(text)) continue;
      for (const [found, digits = ''] of text.matchAll(SCORE)) {
        const stated = numberOf(digits);
        if (stated && result.self && !ofAppraisal && !stated.equals(result.self))
          report('text.score', place, { where, found, score: points(result.self) });
      }
      if (!money) continue;
      for (const [found, digits = ''] of text.matchAll(RATE)) {
        const stated = readPrinted(`${digits}%`);
        if (stated && money.rate && !isRate(stated, money.rate))
          report('text.rate', place, { where, found, rate: percent(money.rate) });
      }
      for (const [pattern, amount] of [
        [EXECUTED, money.executed],
        [BUDGET, money.budget],
        [INITIAL, money.initial],
      ] as const) {
        for (const { 0: found, 1: digits = '', 2: unit = '', index } of text.matchAll(pattern)) {
          const stated = numberOf(digits);
          // 「约312万元」 claims no more than it says.
          if (/约|近|余/.test(found)) continue;
          if (!stated || !amount?.value || agrees(stated, unit, amount, table, clauseOf(text, index))) continue;
          report('text.money', place, { where, found, name: amount.name, value: plain(amount.value) });
        }
      }
    }
  },
});

function numberOf(digits: string): Decimal | null {
  return decimalOf(digits.replaceAll('，', ','));
}

/** Whose part of the money, or for what part of the work. */
const OF_A_PART = /中央|省级|省补|市级|县级|区级|上级|补助|配套|自筹|专项债|债券|其中|分别|结转|第[一二三四]季度|[0-9]月/;

/** The total, one source's amount, or one indicator's: any of them may be what the sentence speaks of. */
function agrees(stated: Decimal, unit: string, amount: Amount, table: TableSubject, before: string): boolean {
  const value = convertMoney(stated, unit === '万' ? '万元' : unit, table.money?.unit);
  if (amount.value?.equals(value)) return true;
  for (const row of table.spec.funds?.rows ?? []) {
    const cell = table.result.figures.get(fields.amount.at(table.path, row.id, amount.id))?.value;
    if (cell?.kind === 'number' && cell.value.equals(value)) return true;
  }
  // 「中央补助实际到位200万元」 speaks of a part.
  if (amount.value?.greaterThan(value) && OF_A_PART.test(before)) return true;
  // A sentence on what was spent may speak of one indicator's cost, one on what was planned of its target.
  const spent = amount === table.money?.executed;
  return table.lines.some(({ read }) => (spent ? read?.actual : read?.target)?.value?.equals(value));
}

const HAN = '零一二三四五六七八九十';
const COUNTED =
  /(产出|数量|质量|时效|成本|效益|满意度)(?:类|方面)?(?:指标)?(?:共|共计|共有|有|设|设置|设定|包括|下设)?了?\s*([0-9]{1,3}|[一二三四五六七八九十])\s*个(?:三级|绩效|具体)?指标/g;
const COUNTED_ALL =
  /(?:共|共计|总共|合计)(?:设置?|设定|有)?了?\s*([0-9]{1,3}|[一二三四五六七八九十])\s*个(?:三级|绩效|具体)指标/g;
/** 「绩效指标共计10个，其中产出指标6个」; 「数量指标3个完成」 counts something else. */
const COUNT = '([0-9]{1,3}|[一二三四五六七八九十])\\s*个(?!\\s*[百未没达完基不超])';
const COUNTED_AFTER = new RegExp(`(产出|数量|质量|时效|成本|效益|满意度)指标(?:共|共计|共有|合计|有)?\\s*${COUNT}`, 'g');
const COUNTED_ALL_AFTER = new RegExp(`(?:绩效|三级|具体)指标(?:共|共计|总共|合计|总计)(?:设置?|设定|有)?了?\\s*${COUNT}`, 'g');

/** 指标个数：「成本指标 4 个」 with five in the table. */
export const textCountCheck = check({
  number: '16',
  about: '文字里的指标个数与表一致',
  codes: { 'text.count': 'error' },
  table: (table, report) => {
    for (const { text, place, where } of table.prose) {
      if (!text.includes('指标')) continue;
      for (const [found, branch = '', digits = ''] of [...text.matchAll(COUNTED), ...text.matchAll(COUNTED_AFTER)]) {
        const inside = table.lines.filter(({ line }) => line.path.slice(0, -1).some((name) => name.includes(branch)));
        if (inside.length > 0 && String(inside.length) !== inDigits(digits))
          report('text.count', place, { where, found, what: `${branch}指标`, count: String(inside.length) });
      }
      for (const [found, digits = ''] of [...text.matchAll(COUNTED_ALL), ...text.matchAll(COUNTED_ALL_AFTER)]) {
        if (String(table.lines.length) !== inDigits(digits))
          report('text.count', place, { where, found, what: '指标', count: String(table.lines.length) });
      }
    }
  },
});

function inDigits(text: string): string {
  const index = HAN.indexOf(text);
  return index < 0 ? text : String(index);
}
