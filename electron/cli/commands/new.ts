import { readYear } from '../../../shared/number';
import { faultsOf, otherYearLines } from '../../../shared/jobs';
import { newWorkbook } from '../../../shared/workbook';
import { problem } from '../../../shared/text/problem';
import { defineCommand, fine } from '../command';
import { writeWorkbook } from '../files';

/** Writes an empty workbook of a pack. */
export const create = defineCommand({
  name: 'new',
  about: '新的空白自评卷',
  words: {},
  options: {
    pack: { value: '编号', required: true, about: '规则包的编号，见 packs' },
    year: {
      value: '年度',
      about: '自评哪一年的，四位数；不写就是规则包的年度；不限年度的规则包，不写就是上一个年度。不同的，按规则包那一年的规则',
    },
    variant: { value: '选择=选项', many: true, about: '规则包的选择（见 packs）选哪一种，可以写几个；不写的是第一种' },
    unit: { value: '单位名', required: true, about: '单位名称' },
    out: { value: '文件.jxzp', required: true, about: '写到哪个文件；已经有的不动' },
  },
  run: async ({ pack, year: typed, variant, unit, out }, { library, version }) => {
    const year = typed === undefined ? undefined : readYear(typed);
    if (year === null || (year !== undefined && year < '2000'))
      return { refused: [problem('cli.year', '--year', { year: typed ?? '' })] };
    const wrong = variant.find((one) => !/^[^=＝]+[=＝][^=＝]+$/.test(one));
    if (wrong !== undefined) return { refused: [problem('cli.variant', '--variant', { text: wrong })] };
    const chosen = Object.fromEntries(
      variant.map((one) => {
        const [name = '', option = ''] = one.split(/[=＝]/).map((part) => part.trim());
        return [name, option] as const;
      }),
    );
    const found = (await library()).load(pack, chosen);
    if (!found.ok) return { refused: found.problems };
    const faults = faultsOf(found.value);
    if (faults.length > 0) return { refused: [problem('pack.faulty', pack, { id: pack }), ...faults] };
    const { years } = found.value.pack;
    // A pack for any year: the last calendar year, unless another is asked for.
    const usual = years && String(Math.max(years.from, new Date().getFullYear() - 1));
    if (years && year !== undefined && Number.parseInt(year, 10) < years.from)
      return { refused: [problem('cli.year-before', '--year', { year, from: String(years.from) })] };
    const contents = {
      pack: found.value.pack,
      workbook: newWorkbook(found.value.pack, unit, year ?? usual),
      evidence: new Map<string, Uint8Array>(),
    };
    const written = await writeWorkbook(out, contents, null, version);
    if (!written.ok) return { refused: written.problems };
    const settled = found.value.pack.variants.map(
      ({ name, chosen: taken, options }) => `${name}：${options.find(({ id }) => id === taken)?.name ?? taken}`,
    );
    return fine({ written: out }, `已写出 ${out}`, ...settled, ...otherYearLines(contents.pack, contents.workbook));
  },
});
