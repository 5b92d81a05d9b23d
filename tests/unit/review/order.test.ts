import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPath, fileKind, isInShard, mergeEntries, shardOf } from '../../../shared/review';

describe('the order of files', () => {
  it('goes folder by folder, by the code of the letters', () => {
    const paths = ['乙/一.docx', 'b.docx', '甲/二/三.xlsx', 'a/z.docx', '甲.docx', 'a.docx', 'a/b/c.docx'];
    expect(paths.sort(byPath)).toEqual(['a/b/c.docx', 'a/z.docx', 'a.docx', 'b.docx', '乙/一.docx', '甲/二/三.xlsx', '甲.docx']);
  });
});

describe('a part of the files', () => {
  it('is written 第几份/共几份', () => {
    expect(shardOf('2/5')).toEqual({ part: 2, of: 5 });
    for (const wrong of ['0/5', '6/5', '2', '2/', '/5', 'a/b', '1.5/3', '-1/3', '']) expect(shardOf(wrong)).toBeNull();
  });

  it('has each file once, in whichever order and company it comes', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 9 }), (paths, of) => {
        for (const one of paths) {
          const parts = Array.from({ length: of }, (_, part) => isInShard(one, { part: part + 1, of }));
          expect(parts.filter(Boolean)).toHaveLength(1);
        }
      }),
    );
  });

  it('is about as large as any other', () => {
    const paths = Array.from({ length: 1000 }, (_, at) => `单位${at}/2024年度绩效自评表.docx`);
    for (const part of [1, 2, 3, 4]) {
      const { length } = paths.filter((one) => isInShard(one, { part, of: 4 }));
      expect(length).toBeGreaterThan(180);
      expect(length).toBeLessThan(320);
    }
  });
});

describe('the kind of a file, by its name', () => {
  it.each(['a.jxzp', '表.DOCX', 'x.xlsx', 'y.htm', 'old.doc', 'old.XLS', 'w.wps', 'e.et'])('%s is reviewed', (name) => {
    expect(fileKind(name)).toBe('review');
  });
  it.each(['表.pdf', '附件.zip', 'o.ofd'])('%s is named as one nobody can read', (name) => {
    expect(fileKind(name)).toBe('other-document');
  });
  it.each(['~$表.docx', '.隐藏.docx', 'Thumbs.db', 'a.txt', 'a.docx.part', 'photo.jpg'])('%s is passed over', (name) => {
    expect(fileKind(name)).toBe('ignored');
  });
});

describe('merging', () => {
  const unread = (path: string, why: string) => ({ path, result: { kind: 'unread' as const, why } });

  it('takes a file that is the same in two results once, and keeps both where they differ', () => {
    const merged = mergeEntries([
      { name: '一.xlsx', entries: [unread('b.docx', '空的'), unread('a.docx', '空的')] },
      { name: '二.xlsx', entries: [unread('a.docx', '空的'), unread('b.docx', '加了密码'), unread('c.docx', '空的')] },
    ]);
    expect(merged.map(({ path }) => path)).toEqual(['a.docx', 'b.docx', 'b.docx（二.xlsx）', 'c.docx']);
  });
});
