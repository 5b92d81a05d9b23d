import { levelled } from '../text';

/** 决算报表 as they are called wherever they are published or exported: the tables of the open 部门决算 and those behind them. */
const TABLES: readonly string[] = [
  ...[
    '收入支出决算总表',
    '收入支出决算表',
    '收入决算表',
    '支出决算表',
    '支出决算明细表',
    '项目支出决算明细表',
    '基本支出决算明细表',
  ],
  ...['财政拨款收入支出决算总表', '财政拨款收入支出决算表', '财政拨款支出决算明细表', '一般公共预算财政拨款支出决算表'],
  ...['一般公共预算财政拨款收入支出决算表', '一般公共预算财政拨款支出决算明细表', '一般公共预算财政拨款项目支出决算明细表'],
  ...['一般公共预算财政拨款基本支出决算表', '一般公共预算财政拨款基本支出决算明细表', '政府性基金预算财政拨款收入支出决算表'],
  ...['政府性基金预算财政拨款支出决算表', '国有资本经营预算财政拨款支出决算表', '国有资本经营预算财政拨款收入支出决算表'],
  ...[
    '财政拨款三公经费支出决算表',
    '一般公共预算财政拨款三公经费支出决算表',
    '三公经费支出决算表',
    '三公经费公共预算财政拨款支出决算表',
  ],
  ...[
    '财政拨款三公经费及机构运行经费支出决算表',
    '机构运行信息表',
    '项目收入支出决算表',
    '非税收入征缴情况表',
    '部门决算相关信息统计表',
  ],
  ...['基本数字表', '资产情况表', '资产负债表', '资产负债简表', '国有资产情况表', '政府采购情况表', '政府采购支出情况表'],
];

/** A title without what stands around the name of the table: its number, the year, 公开01表, brackets, signs. */
function tableName(title: string): string {
  return levelled(title)
    .replace(/[^\u4e00-\u9fff]/g, '')
    .replace(/^(附表|附件|公开|财决|表)?[一二三四五六七八九十]{0,3}(年度|年)?(?=.)/, '');
}

/** The 决算报表 that a title names, as it is called here; `asked` are further names a pack asks for. Null where it names none. */
export function settlementTable(title: string, asked: readonly string[]): string | null {
  const plain = tableName(title);
  if (plain.length < 4) return null;
  const ends = [...new Set([...TABLES, ...asked])].filter((name) => plain.endsWith(tableName(name)));
  // 「财政拨款收入支出决算总表」 ends like 「收入支出决算总表」, and is another table: the longest name is the table's.
  return ends.sort((one, other) => tableName(other).length - tableName(one).length)[0] ?? null;
}

export function isSameTable(one: string, other: string): boolean {
  return tableName(one) === tableName(other);
}
