import { expect, it } from 'vitest';
import { tiled } from '../../../../shared/sheets/clipboard';

it('one value fills a range, a block is repeated where it goes in whole', () => {
  expect(tiled([['1']], 2, 2)).toEqual([
    ['1', '1'],
    ['1', '1'],
  ]);
  expect(tiled([['1', '2']], 2, 2)).toEqual([
    ['1', '2'],
    ['1', '2'],
  ]);
  expect(tiled([['1', '2']], 1, 3)).toEqual([['1', '2']]);
});
