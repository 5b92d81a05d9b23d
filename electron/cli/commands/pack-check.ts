import { checkPack } from '../../../shared/jobs';
import { problem, sentence } from '../../../shared/text/problem';
import { readSource } from '../../packs/read';
import { defineCommand } from '../command';
import { isFolder } from '../files';

/** Checks a pack and runs its examples. A pack that does not pass is a refusal of the pack, not of the command: exit 1. */
export const packCheck = defineCommand({
  name: 'pack-check',
  about: '检查一个规则包并跑它的样例',
  words: { folder: { value: '目录', required: true, about: '规则包的文件夹' } },
  options: {},
  run: async ({ folder }, { library }) => {
    if (!(await isFolder(folder))) return { refused: [problem('cli.no-folder', folder, {})] };
    const source = await readSource(folder.replace(/\/+$/, ''));
    if (!source.ok) return { refused: source.problems };
    const report = checkPack(source.value, (await library()).find);
    const problems = report.problems.map((one) => ({ code: one.code, place: one.place, message: sentence(one) }));
    const differences = report.differences.map((one) => ({ ...one }));
    const examples = report.examples.map((one) => ({ ...one }));
    return {
      exit: problems.length > 0 ? 1 : 0,
      json: { pack: report.pack?.id ?? null, passed: problems.length === 0, problems, examples, differences },
      lines: [
        ...problems.map((one) => `${one.place}：${one.message}`),
        ...examples.map((one) => `样例 ${one.id}：${outcome(one.passed)}`),
        ...differences.map(
          (one) => `公开的分与规则不同：${one.owner} ${one.line} 规则 ${one.rule} 公开 ${one.self}（${one.why}）`,
        ),
        problems.length > 0 ? `没有通过：${problems.length} 处要改。` : '通过。',
      ],
    };
  },
});

/** What came of an example; null: it was not run. */
function outcome(passed: boolean | null): string {
  if (passed === null) return '没有试算，请先改上面的';
  return passed ? '每一行都与公开的相符' : '有与公开的不符的';
}
