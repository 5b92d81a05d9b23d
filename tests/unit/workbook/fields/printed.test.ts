import { describe, expect, it } from 'vitest';
import { fields } from '../../../../shared/workbook/fields';

describe('what a document printed', () => {
  it.each([
    ['10分', { kind: 'value', text: '10' }],
    ['10\u3000', { kind: 'value', text: '10' }],
    ['９．５', { kind: 'value', text: '９．５' }],
    ['—', { kind: 'none' }],
    ['/', { kind: 'none' }],
    ['', { kind: 'blank' }],
    ['十分', { kind: 'unreadable' }],
    ['-2', { kind: 'value', text: '-2' }],
  ])('is read as a score: %s', (text, read) => {
    expect(fields.selfScore.readPrinted(text)).toEqual(read);
  });

  it.each([
    ['45.51387万元', { kind: 'value', text: '45.51387' }],
    ['455138.7元', { kind: 'value', text: '455138.7', unit: '元' }],
    ['1,234.50', { kind: 'value', text: '1,234.50' }],
    ['0.00', { kind: 'value', text: '0.00' }],
    ['无', { kind: 'none' }],
    ['──', { kind: 'none' }],
    ['约45', { kind: 'unreadable' }],
  ])('is read as an amount of 万元: %s', (text, read) => {
    expect(fields.amount.readPrinted(text, { unit: '万元' })).toEqual(read);
  });

  it.each([
    ['≥90%', { kind: 'value', text: '90', whole: '≥90%', beside: { direction: '≥', unit: '%' } }],
    ['不超过 5 天', { kind: 'value', text: '5', whole: '不超过 5 天', beside: { direction: '≤', unit: '天' } }],
    ['＝100', { kind: 'value', text: '100', whole: '＝100', beside: { direction: '＝' } }],
    ['4000', { kind: 'value', text: '4000' }],
    ['2024-12-31', { kind: 'value', text: '2024-12-31' }],
    ['＞3', { kind: 'value', text: '＞3' }],
    ['有所提高', { kind: 'value', text: '有所提高' }],
    ['/', { kind: 'none' }],
  ])('is read as a target: %s', (text, read) => {
    expect(fields.customTarget.readPrinted(text)).toEqual(read);
  });

  it('is read as 指标性质 in the form the rules use, or stays the word it is', () => {
    expect(fields.customDirection.readPrinted('>=')).toEqual({ kind: 'value', text: '≥' });
    expect(fields.customDirection.readPrinted('定性')).toEqual({ kind: 'value', text: '定性' });
    expect(fields.customDirection.readPrinted('正向')).toEqual({ kind: 'value', text: '正向' });
  });

  it('is read by what may be chosen', () => {
    const choice = { type: 'choice' as const, options: ['常年', '一次性'] };
    expect(fields.tableFact.readPrinted(' 常 年 ', choice)).toEqual({ kind: 'value', text: '常年' });
    expect(fields.tableFact.readPrinted('两年', choice)).toEqual({ kind: 'unreadable' });
    expect(fields.tableFact.readPrinted('√', { type: 'yes-no' })).toEqual({ kind: 'value', text: '是' });
  });

  it('words are words, 「无」 too; a dash alone is none', () => {
    expect(fields.text.readPrinted(' 无\n')).toEqual({ kind: 'value', text: '无' });
    expect(fields.text.readPrinted('——')).toEqual({ kind: 'none' });
  });
});
