/** A seeded set of texts with personal data in them, and of finance documents without any. All data is made up. */

/** mulberry32: the same numbers on every machine. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export class Maker {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seeded(seed);
  }

  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  pick<One>(all: readonly One[]): One {
    return all[this.below(all.length)] as One;
  }

  digits(length: number): string {
    return Array.from({ length }, () => this.below(10)).join('');
  }

  /** A code that does not begin with 0. */
  code(length: number): string {
    return `${1 + this.below(9)}${this.digits(length - 1)}`;
  }

  /** With a valid check digit; of a person born on a real day, in a county 99 that no province has. */
  idCard(): string {
    const province = this.pick('11 13 21 32 37 42 44 51 61 65'.split(' '));
    const month = 1 + this.below(12);
    const day = 1 + this.below(28);
    const birthday = `${1950 + this.below(55)}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
    const body = `${province}9999${birthday}${this.digits(3)}`;
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
    return body + '10X98765432'[sum % 11];
  }

  mobile(): string {
    return `1${this.pick('3 4 5 6 7 8 9'.split(' '))}${this.digits(9)}`;
  }

  fullWidth(text: string): string {
    return [...text].map((one) => (/\d/.test(one) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one)).join('');
  }

  grouped(text: string, sizes: readonly number[], separator: string): string {
    let at = 0;
    const parts = sizes.map((size) => text.slice(at, (at += size)));
    return [...parts, text.slice(at)].filter((part) => part !== '').join(separator);
  }
}

const around = ['', '经办人甲 ', '（', '身份证号：', '证件号码', '姓名甲，', '联系方式：', '领取人签字：'];
const behind = ['', '。', '）', '，已领取', ' 乙', '；', '、'];

export function withIdCard(make: Maker): string {
  const card = make.idCard();
  const shape = make.below(6);
  const written =
    shape === 0
      ? make.fullWidth(card)
      : shape === 1
        ? make.grouped(card, [6, 8], ' ')
        : shape === 2
          ? make.grouped(card, [6, 4, 4], ' ')
          : shape === 3
            ? card.toLowerCase()
            : shape === 4
              ? make.grouped(card, [6, 8], '-')
              : card;
  return make.pick(around) + written + make.pick(behind);
}

export function withMobile(make: Maker): string {
  const mobile = make.mobile();
  const shape = make.below(7);
  const written =
    shape === 0
      ? make.fullWidth(mobile)
      : shape === 1
        ? make.grouped(mobile, [3, 4], '-')
        : shape === 2
          ? make.grouped(mobile, [3, 4], ' ')
          : shape === 3
            ? `+86 ${mobile}`
            : shape === 4
              ? make.grouped(mobile, [3, 4], '－')
              : shape === 5
                ? `86-${mobile}`
                : mobile;
  return make.pick(['', '电话：', '手机', '联系人甲', '负责人甲（', '电话/']) + written + make.pick(behind);
}

export function withAccount(make: Maker): string {
  const length = 9 + make.below(14);
  const account = make.code(Math.max(length, 12));
  const written =
    make.below(3) === 0 ? make.grouped(account, [4, 4, 4, 4], ' ') : make.below(4) === 0 ? make.fullWidth(account) : account;
  return (
    make.pick([
      '账号：',
      '银行账号',
      '开户行：某银行某支行，账号',
      '帐号:',
      '收款账户：',
      '银行卡号 ',
      '对公账户（',
      '开户银行及账号：某银行 ',
    ]) +
    written +
    make.pick(behind)
  );
}

/** One finance document: amounts, rates, codes of projects, assets, vouchers and budgets, dates, document numbers. */
export function cleanDocument(make: Maker): string[] {
  const amount = () => `${make.below(99999)}.${make.digits(2)}`;
  const lines: (() => string)[] = [
    () =>
      `项目编码${make.code(18 + make.below(4))}，预算${amount()}万元，执行${amount()}万元，执行率${make.below(100)}.${make.digits(2)}%。`,
    () => `51${make.digits(16)}-某项目经费`,
    () => `${make.code(19)}`,
    () => `资产编号 ${make.code(20)}，原值 ${make.code(11)}.${make.digits(2)} 元。`,
    () => `记账凭证号${make.digits(8)}，摘要：支付某服务费。`,
    () => `某财预〔20${10 + make.below(15)}〕${make.below(900)}号`,
    () => `截至20${10 + make.below(15)}年12月31日，资产总额1${make.pick(['3', '5', '8'])}${make.digits(9)}元。`,
    () => `受理诉求${make.code(5)}件，办结${make.code(5)}件，12345热线接通率${90 + make.below(10)}.${make.digits(2)}%。`,
    () => `预算指标文号：${make.code(21)}；功能分类科目${make.code(7)}。`,
    () => `统一社会信用代码 ${make.code(2)}${make.digits(6)}MB${make.digits(7)}X`,
    () => `合同编号：HT-20${10 + make.below(15)}-${make.digits(4)}，金额¥${make.code(6)}.00。`,
    () => `零余额账户用款额度${amount()}万元，${make.below(12) + 1}月到账${amount()}万元。`,
    () => `全年办理回访${make.code(6)}次，热线号码12345，服务电话12388。`,
    () => `项目编码\t${make.code(18)}\t${amount()}\t${amount()}`,
  ];
  return Array.from({ length: 60 }, () => make.pick(lines)());
}
