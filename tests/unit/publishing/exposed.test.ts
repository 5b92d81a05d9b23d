import { describe, expect, it } from 'vitest';
import { forbids } from '../../../shared/publishing';
import { codes, found } from './planted';

describe.each(['docx', 'xlsx'] as const)('personal data in the bytes of a %s', (kind) => {
  it('is found in properties', async () => {
    expect(codes(await found(kind, [{ place: 'author', text: '手机 13812345678' }]))).toEqual(['private.mobile']);
  });

  it('is told once, where it stands, with its middle hidden', async () => {
    const twice = ['电话 13812345678', '另一处 138-1234-5678'].map((text) => ({ place: 'cell', text }));
    const [one, ...others] = (await found(kind, twice)).filter(forbids);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ code: 'private.mobile', severity: 'error', params: { masked: '138******78' } });
    expect(one?.binding).toMatch(kind === 'docx' ? /第 1 张表/ : /B1/);
  });

  it('may stay where somebody gave a reason', async () => {
    const texts = [{ place: 'cell', text: '监督电话 13812345678' }];
    expect(codes(await found(kind, texts, { kept: ['监督电话：138 1234 5678'] }))).toEqual([]);
  });

  it('a project that is 不公开 is found by its name', async () => {
    const texts = [{ place: 'split', text: '另有信访维稳专项经费一项' }];
    const all = await found(kind, texts, { hidden: ['信访维稳专项经费', '专'] });
    expect(all.filter(forbids)).toMatchObject([
      { code: 'file.hidden', params: { kind: '不公开的项目', text: '信访维稳专项经费' } },
    ]);
  });
});

describe('in a worksheet', () => {
  it('numbers, names of sheets and headers are looked at as they are shown', async () => {
    const texts = [
      { place: 'number', text: '13812345678' },
      { place: 'sheet', text: '联系13912345678' },
      { place: 'header', text: '电话 13712345678' },
    ];
    expect(codes(await found('xlsx', texts))).toEqual(['private.mobile', 'private.mobile', 'private.mobile']);
  });

  it('a comment and the time it was made are traces, and keep nothing back', async () => {
    const all = await found('xlsx', [{ place: 'comment', text: '这个数再核一下' }]);
    expect(all).toMatchObject([{ params: { kind: '文件属性' } }, { params: { kind: '批注', text: '这个数再核一下' } }]);
    expect(all.filter(forbids)).toEqual([]);
  });
});
