import { fitted } from '../fit';
import type { Grid, GridRow } from '../grid';
import { GUIDE_TITLE } from './titles';

/** What whoever checks the file has to know, a paragraph a row. */
const PARAGRAPHS: readonly (readonly [heading: string, text: string])[] = [
  [
    '这个文件里有什么',
    '前面是公开的附表，后面是「基础数据」和各表的「底稿」。附表里的得分、执行率、合计都引用底稿，底稿的公式引用填报的数。',
  ],
  [
    '怎么核对一个得分',
    '点附表里的得分，跳到底稿里同一行。底稿那一行写着分值、指标值、完成值、规则得分、自填得分、自评得分，右边是计分规则；「数据与计算」里是用到的数、取自哪张报表和每一步的算法。',
  ],
  ['怎么重算', '在「基础数据」或底稿的白格里改一个数，得分跟着变。灰格是公式，请不要改。有下拉箭头的格从里面选。'],
  ['规则得分与自评得分', '规则得分由公式算出。自评得分取自填得分；没有自填的，取规则得分。自填得分旁边写着理由。'],
  ['空白、无和 0', '空白是还没有填；「无」是本年没有这一项，照评分规则写的办法处理；0 就是 0。'],
  ['是和否', '达标、要点这类判断写「是」或「否」。'],
  ['不公开的项目', '不公开的项目没有附表和底稿。计入了它的汇总数是一个定数，不随别的格变化。'],
  ['与软件里的数', '软件用十进制算，Excel 用二进制算，超过 15 位有效数字的数末位可能不同；得分舍入到表上印的位数，两边相同。'],
];

/** The page 「说明」 of an exported workbook: how to check it. */
export function guideGrid(): Grid {
  const title: GridRow = {
    cells: [{ role: 'title', text: GUIDE_TITLE, colSpan: 2, align: 'center' }],
    heightMm: 12,
    outside: true,
  };
  const rows = PARAGRAPHS.map(
    ([heading, text]): GridRow => ({
      cells: [
        { role: 'heading', text: heading, align: 'left' },
        { role: 'note', text, align: 'left' },
      ],
      heightMm: 10,
    }),
  );
  return fitted({
    id: 'guide',
    name: '说明',
    kind: 'table',
    orientation: 'portrait',
    columnsMm: [42, 128],
    rows: [title, ...rows],
  });
}
