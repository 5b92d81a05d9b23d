/** What the name of an indicator says of the branch it stands in, where the form prints none. The first that fits counts. */
const hints: readonly (readonly [branch: RegExp, name: RegExp])[] = [
  [/满意度/, /满意/],
  [/成本/, /成本|单价|费用|造价|控制在|不超/],
  [/时效/, /及时|按时|按期|时限|期限|完成时间|进度/],
  [/质量/, /率$|合格|质量|差错|准确|达标/],
  [/数量/, /数$|次$|人次|数量|面积|里程|个数|家数|规模|覆盖/],
  [/可持续/, /可持续|长效|持续/],
  [/生态/, /生态|环境|污染|节能|减排/],
  [/经济/, /经济|收入|产值|增收|税/],
  [/社会/, /./],
];

/** The one of these branches an indicator so called goes best into; null where its name tells nothing. */
export function suggests(name: string, branches: readonly string[]): string | null {
  for (const [branch, words] of hints) {
    const found = words.test(name) ? branches.find((one) => branch.test(one)) : undefined;
    if (found !== undefined) return found;
  }
  return null;
}
