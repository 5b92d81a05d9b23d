import { describe, expect, it } from 'vitest';
import { findInTexts, findPrivate, type PrivateKind } from '../../../shared/findings';
import { hasCheckDigit } from '../../../shared/findings/private/id-card';
import { runs } from '../../support/runs';
import { cleanDocument, Maker, withAccount, withIdCard, withMobile } from './private-set';

const kinds = (text: string, before = '') => findPrivate(text, before).map(({ kind }) => kind);

function recall(kind: PrivateKind, text: (make: Maker) => string, count: number): number {
  const make = new Maker(20240);
  let found = 0;
  for (let at = 0; at < count; at += 1) if (kinds(text(make)).includes(kind)) found += 1;
  return found / count;
}

const MANY = runs(1000, 4000);

describe('personal data, measured', () => {
  it('finds at least 99.5 % of identity cards', () => expect(recall('id-card', withIdCard, MANY)).toBeGreaterThanOrEqual(0.995));
  it('finds at least 99 % of mobile numbers', () => expect(recall('mobile', withMobile, MANY)).toBeGreaterThanOrEqual(0.99));
  it('finds at least 97 % of accounts with context', () =>
    expect(recall('account', withAccount, MANY)).toBeGreaterThanOrEqual(0.97));

  it('cries wolf in at most one of twenty finance documents', () => {
    const make = new Maker(7);
    let alarms = 0;
    for (let document = 0; document < 200; document += 1) {
      const found = findInTexts(cleanDocument(make).map((text, line) => ({ text, place: `${line}` })));
      if (found.some(({ code }) => code.startsWith('private.'))) alarms += 1;
    }
    expect(alarms).toBeLessThanOrEqual(10);
  });

  it('control: a check digit alone takes one random code in eleven for a card', () => {
    const make = new Maker(3);
    const codes = Array.from({ length: 20_000 }, () => make.code(18));
    const byDigit = codes.filter(hasCheckDigit).length / codes.length;
    expect(byDigit).toBeGreaterThan(0.08);
    expect(byDigit).toBeLessThan(0.1);
    expect(codes.filter((code) => kinds(code).includes('id-card')).length / codes.length).toBeLessThan(0.0005);
  });
});

describe('personal data, case by case', () => {
  it.each<[string, string, PrivateKind[]]>([
    ['身份证号 11999919900101001', '', []],
    ['联系电话：0825-8221234', '', ['landline']],
    ['办公电话 8221234', '', ['landline']],
    ['（010）87654321', '', ['landline']],
    ['８２２１２３４', '联系电话', ['landline']],
    ['6222 0200 0000 0000 123', '账号', ['account']],
    ['6222020000000000123', '项目编码', []],
    ['请寄 someone@example.com', '', ['email']],
    ['ｊ', '', []],
    ['a.b＠example．com', '', ['email']],
    ['联系人：经办人', '', ['contact']],
    ['经办人甲', '联系电话', ['contact']],
    ['经办人甲', '项目负责人', []],
    ['资产总额13800000000元', '', []],
    ['13800000000.00', '', []],
    ['2024-13812345678', '', []],
    ['12345热线', '', []],
  ])('%s behind 「%s」: %j', (text, before, expected) => expect(kinds(text, before)).toEqual(expected));

  it('never repeats a number in its message', () => {
    const [finding] = findInTexts([{ text: '电话 13812345678', place: '第 1 页' }]);
    expect(JSON.stringify(finding)).not.toContain('13812345678');
    expect(finding?.params).toEqual({ where: '第 1 页', masked: '138******78' });
  });

  it('takes the cell before for a label only if it is short and holds no figures', () => {
    const account = { text: '6222020000000000123', place: 'b' };
    expect(findInTexts([{ text: '银行账号', place: 'a' }, account]).map(({ code }) => code)).toEqual(['private.account']);
    expect(findInTexts([{ text: '上述款项 3 笔已转入银行账号', place: 'a' }, account])).toEqual([]);
  });

  it('finds placeholders and wrong years of titles in documents, in reading order', () => {
    const texts = [
      { text: '2021年度部门整体支出绩效自评表', place: '附件' },
      { text: '指标2：', place: '表 1' },
    ];
    expect(findInTexts(texts, '2022').map(({ code, binding }) => `${code}@${binding}`)).toEqual([
      'text.year@附件',
      'text.placeholder@表 1',
    ]);
  });
});
