import { expect, it } from 'vitest';
import { harmMany } from './file-mutations';

it('5,000 次损坏：没有一个数变样', async () => {
  const tally = await harmMany(5_000, 5_000);
  expect(tally).toMatchObject({ tried: 5_000, changed: 0 });
  console.log(`5,000 次损坏：打开（内容一字不差）${tally.opened}，变样 0，能抢救出内容 ${tally.salvaged}`);
});
