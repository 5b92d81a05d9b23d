import type { Gate, Offence, Project } from './gate';
import { isProduct } from './project';

/** Where a region's full name is cut into the short names people use: 四川省遂宁市安居区 → 四川, 遂宁, 安居. */
const suffixes = /特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|省|市|区|县|州|旗|盟/;

/** Every name a region goes by: its folder, its full name, and the parts of it. */
export function namesOf(folder: string, region: string | undefined): string[] {
  const parts = (region ?? '').split(suffixes).filter((part) => [...part].length >= 2);
  return [...new Set([folder, ...(region ? [region] : []), ...parts])].filter((name) => name !== '');
}

function regionNames(project: Project): string[] {
  const names = new Set<string>();
  for (const file of project.files) {
    const folder = /^templates\/([^/_.][^/]*)\//.exec(file)?.[1];
    if (folder === undefined) continue;
    const region = file.endsWith('.yaml')
      ? /^region:\s*["']?([^"'#\n]+?)["']?\s*(?:#.*)?$/m.exec(project.read(file))?.[1]
      : undefined;
    for (const name of namesOf(folder, region)) names.add(name);
  }
  return [...names];
}

/** Whether a line says a name: a folder's as a word of its own (also inside `fooBar` or `foo-2024`), a Chinese one anywhere. */
function says(line: string, name: string): boolean {
  if (!/^[\w-]+$/.test(name)) return line.includes(name);
  const words = line.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return new RegExp(`(?<![a-z])${name.toLowerCase()}(?![a-z])`).test(words);
}

/** No code knows a region: adding one touches `templates/` alone. */
export const regionGate: Gate = {
  name: 'regions',
  about: '程序里不出现任何地区的名字（地区只在 templates/ 里）',
  check(project) {
    const names = regionNames(project);
    return project.files.filter(isProduct).flatMap((file) => {
      const lines = project.read(file).split('\n');
      return lines.flatMap((line, position): Offence[] => {
        const name = names.find((candidate) => says(line, candidate));
        if (name === undefined) return [];
        return [{ file, line: position + 1, message: `出现了地区名「${name}」；请把它挪到 templates/ 里。`, severity: 'error' }];
      });
    });
  },
};
