import { inChinese } from '../../number';
import { deductionsAt, itemAt, lackingAt, linesAt, metAt, shortfallsAt } from './lines';
import { moneyHere, type Scope } from '../scope';
import { saidCount, saidGot, saidMaybe, saidRate, saidScore, saidText, unknown, type Word } from './word';

const word = (name: string, type: Word['type'], about: string, say: Word['say'], needs: Word['needs'] = 'item'): Word => ({
  name,
  needs,
  type,
  about,
  say,
});

/** Of the table, branch or line at hand, whichever is the innermost. */
export const itemWords: readonly Word[] = [
  word('名称', 'text', '这一级（表、大类、指标）的名称', (scope) => saidText(itemAt(scope)?.name)),
  word('分值', 'number', '分值', (scope) => saidScore(itemAt(scope)?.points ?? null, scope.pack)),
  word('得分', 'number', '自评得分', (scope) => {
    const item = itemAt(scope);
    return saidGot(item?.total ? 'total' : 'line', item?.self ?? null, scope.pack);
  }),
  word('得分率', 'number', '得分 ÷ 分值', (scope) => {
    const item = itemAt(scope);
    const share = item?.points && item.self && !item.points.isZero() ? item.self.div(item.points) : null;
    return saidRate(share, scope.pack);
  }),
  word('扣分', 'number', '分值 － 得分', (scope) => {
    const item = itemAt(scope);
    return saidScore(item?.points && item.self ? item.points.minus(item.self) : null, scope.pack);
  }),
  word('指标个数', 'number', '下面有几个指标', (scope) => saidCount(linesAt(scope).length)),
  word('扣分指标个数', 'number', '没有得满分的指标有几个', (scope) => saidCount(deductionsAt(scope).length)),
  word('扣分指标', 'text', '甲扣1分、乙扣0.5分；写了原因的带着原因', (scope) => saidMaybe(deductionWords(scope))),
  word('主要问题', 'text', '一是甲未达到年度指标值（指标值≥95%，实际完成90%），原因；二是……', (scope) => problemWords(scope)),
  word('改进措施', 'text', '偏差原因里写了的改进措施，逐条连起来', (scope) =>
    saidText(counted([...new Set(shortfallsAt(scope).flatMap(({ remedy }) => (remedy === '' ? [] : [remedy])))])),
  ),
  word('未得分指标个数', 'number', '还没有得分的指标有几个', (scope) => saidCount(lackingAt(scope).length)),
  word('达标指标个数', 'number', '完成值达到指标值的指标有几个', (scope) => saidCount(metAt(scope, true).length)),
  word('未达标指标个数', 'number', '完成值没有达到指标值的指标有几个', (scope) => saidCount(metAt(scope, false).length)),
  word('未达标指标', 'text', '甲、乙', (scope) =>
    saidMaybe(
      metAt(scope, false)
        .map(({ path }) => path.at(-1) ?? '')
        .join('、'),
    ),
  ),
  word('评级', 'text', '表的评级', ({ table }) => saidText(table?.rating), 'table'),
];

function deductionWords(scope: Scope): string {
  const all = deductionsAt(scope);
  const words = all.map(
    ({ name, lost, why }) => `${name}扣${saidScore(lost, scope.pack).text}分${why === '' ? '' : `（${why}）`}`,
  );
  // Reasons have commas of their own.
  return words.join(all.some(({ why }) => why !== '') ? '；' : '、');
}

/** What fell short, in sentences: the execution with its rate, a line with its target and actual, each with its cause. */
function problemWords(scope: Scope) {
  const told = shortfallsAt(scope).map(({ name, line, why }) => {
    const rate = line.kind === 'execution' ? saidRate(moneyHere(scope)?.rate ?? null, scope.pack).text : '';
    const [target, actual] = [phrase(line, 'targetText').text, phrase(line, 'actualText').text];
    const short = line.met === false ? '未达到年度指标值' : '未得满分';
    const figures =
      target !== '' && actual !== '' ? `（年度指标值${inSentence(target, '为')}，实际完成${inSentence(actual, '情况为')}）` : '';
    const said = rate === '' ? `${name}${short}${figures}` : `${name}为${rate}`;
    return why === '' ? said : `${said}，${why}`;
  });
  return saidText(counted(told));
}

/** 一是……；二是…… where there are several; a single one stands by itself. */
function counted(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return items.map((item, index) => `${inChinese(index + 1)}是${item}`).join('；');
}

/** Of the line at hand. */
export const lineWords: readonly Word[] = [
  word('一级指标', 'text', '指标所在的一级', ({ line }) => saidText(line?.path[0]), 'line'),
  word('二级指标', 'text', '指标所在的二级', ({ line }) => saidMaybe(line?.path.slice(1, -1).at(-1) ?? ''), 'line'),
  word('指标值', 'text', '≥95%', ({ line }) => phrase(line, 'targetText'), 'line'),
  word('完成值', 'text', '96%', ({ line }) => phrase(line, 'actualText'), 'line'),
  word('达标', 'text', '达到目标／未达到目标', ({ line }) => metWords(line), 'line'),
];

/** As the form prints it; blank where the line has its score without it. */
function phrase(line: Scope['line'], part: 'targetText' | 'actualText') {
  const read = line?.read;
  const typed = read?.[part].trim() ?? '';
  if (!read || typed === '') return line?.self === null ? unknown : saidMaybe('');
  const sign = part === 'targetText' && read.direction !== '定性' && !read.signInTarget ? read.direction : '';
  return saidText(`${sign}${typed}${typed.endsWith(read.typedUnit) ? '' : read.typedUnit}`);
}

function metWords(line: Scope['line']) {
  if (!line || line.met === null) return unknown;
  return saidText(line.met ? '达到目标' : '未达到目标');
}

/** A figure stands in the sentence by itself; words behind `link`, in quotation marks: 「实际完成情况为“未支付”」. */
function inSentence(text: string, link: string): string {
  return /\d/.test(text) ? text : `${link}“${text}”`;
}
