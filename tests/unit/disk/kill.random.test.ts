import { describe, expect, it } from 'vitest';
import { killJournals, killMany } from '../../support/kill';
import { runs } from '../../support/runs';

describe('保存到一半被杀掉', () => {
  it('没有一次撕裂或丢失，遗留的临时文件下次保存扫干净', async () => {
    const times = runs(3, 500);
    const toll = await killMany('careful', times, ({ littered }) => littered > times / 10);
    expect(toll).toMatchObject({ torn: 0, unswept: 0 });
    expect(toll.kills).toBeGreaterThanOrEqual(times);
    expect(toll.littered).toBeGreaterThan(times / 10);
  });

  it('对照：直接写在旧文件上，就会撕裂', async () => {
    const times = runs(4, 200);
    const toll = await killMany('naive', times, ({ torn }) => torn >= times / 2);
    expect(toll.torn).toBeGreaterThanOrEqual(times / 2);
  });

  it('自动备份：次次找得回来，说记下的一步不少', async () => {
    const times = runs(1, 100);
    expect(await killJournals(times)).toEqual({ offered: times, lost: 0 });
  });
});
