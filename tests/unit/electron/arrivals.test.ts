import { describe, expect, it } from 'vitest';
import { Arrivals, fileAmong } from '../../../electron/app/arrivals';

describe('the file a start names', () => {
  it.each([
    [['--no-sandbox', '/home/甲/2024 年.jxzp'], '/home/甲/2024 年.jxzp'],
    [['.', '自评卷.JXZP'], '/work here/自评卷.JXZP'],
    [['--user-data-dir=/tmp/a.jxzp', 'b.docx'], '/work here/b.docx'],
    [['.', '--inspect=0'], null],
    [['notes.txt'], null],
    [[], null],
  ])('%j: %s', (args, file) => {
    expect(fileAmong(args, '/work here')).toBe(file);
  });
});

describe('files from outside', () => {
  it('wait until somebody listens, are told of, and are given once', () => {
    const arrivals = new Arrivals();
    let told = 0;
    arrivals.put('/a.jxzp');
    arrivals.onArrival(() => {
      told += 1;
    });
    expect(told).toBe(1);
    arrivals.put(null);
    arrivals.put('/b.jxzp');
    expect(told).toBe(2);
    expect(arrivals.take()).toBe('/b.jxzp');
    expect(arrivals.take()).toBeNull();
  });
});
