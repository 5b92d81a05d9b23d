import { describe, expect, it } from 'vitest';
import { killJournals, killMany } from '../../support/kill';

/** Each kill starts a process of its own: on a busy computer that is a second each. */
const PATIENCE = 240_000;

describe('保存到一半被杀掉', () => {
  it(
    '40 次：没有一次撕裂或丢失，遗留的临时文件下次保存扫干净',
    async () => {
      const toll = await killMany('careful', 40);
      expect(toll).toMatchObject({ torn: 0, unswept: 0 });
      expect(toll.littered).toBeGreaterThan(5);
    },
    PATIENCE,
  );

  it(
    '对照：直接写在旧文件上，一多半撕裂',
    async () => {
      const toll = await killMany('naive', 20);
      expect(toll.torn).toBeGreaterThanOrEqual(10);
    },
    PATIENCE,
  );

  it(
    '自动备份 10 次：次次找得回来，说记下的一步不少',
    async () => {
      expect(await killJournals(10)).toEqual({ offered: 10, lost: 0 });
    },
    PATIENCE,
  );
});
