import { describe, expect, it } from 'vitest';
import { fileNameOf, plainJson, plainText } from '../../../shared/text/file-name';

describe('a file name made from a text', () => {
  it.each([
    ['甲/乙:丙*?"<>|\\', '甲乙丙'],
    ['财务\u202egnp.docx', '财务gnp.docx'],
    ['一行\n二行\t三\u0007', '一行二行三'],
    ['零\u200b宽\ufeff', '零宽'],
    ['. 点开头 . ', '点开头'],
    ['con', '_con'],
    ['COM1.docx', '_COM1.docx'],
    ['concert', 'concert'],
    ['\u202e', '没有名'],
  ])('%j becomes %j', (text, name) => {
    expect(fileNameOf(text, '没有名')).toBe(name);
  });

  it('is counted in bytes, and cuts no character in two', () => {
    expect(Buffer.byteLength(fileNameOf('局'.repeat(120), '', 180))).toBe(180);
    expect(fileNameOf(`${'a'.repeat(178)}𠮷`, '', 180)).toBe('a'.repeat(178));
  });
});

describe('a text for a terminal', () => {
  it('shows what would turn or clear it', () => {
    expect(plainText('甲\u001b[2J\u202e乙\n丙')).toBe('甲\ufffd[2J\ufffd乙\n丙');
  });

  it('is the same JSON, escaped', () => {
    const json = JSON.stringify({ 名: '甲\u202e乙\u009b' });
    expect(plainJson(json)).toBe('{"名":"甲\\u202e乙\\u009b"}');
    expect(JSON.parse(plainJson(json))).toEqual(JSON.parse(json));
  });
});
