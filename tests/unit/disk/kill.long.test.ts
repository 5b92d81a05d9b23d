import { expect, it } from 'vitest';
import { killJournals, killMany } from '../../support/kill';

it('500 次保存到一半被杀掉：没有一次撕裂或丢失，没有遗留', async () => {
  const toll = await killMany('careful', 500);
  console.log(JSON.stringify(toll));
  expect(toll).toMatchObject({ torn: 0, unswept: 0 });
});

it('对照：直接写在旧文件上，200 次里一多半撕裂', async () => {
  const toll = await killMany('naive', 200);
  console.log(JSON.stringify(toll));
  expect(toll.torn).toBeGreaterThanOrEqual(100);
});

it('自动备份 100 次：次次找得回来', async () => {
  expect(await killJournals(100)).toEqual({ offered: 100, lost: 0 });
});
