import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';

const require = createRequire(import.meta.url);

/** The law as data; `layers` is our own addition to it. */
export type Law = IFlattenedRuleSet & { options: ICruiseOptions; layers: readonly string[] };

/** What the cruiser found: how many modules of ours it saw, and every breach in words. */
export interface Verdict {
  readonly modules: number;
  readonly breaches: readonly string[];
}

/** Reads the law from the project's root. */
export function readLaw(): Law {
  return require('../.dependency-cruiser.cjs') as Law;
}

/** Holds the code under `root` against the law. A cruiser that sees nothing is a breach too: it once passed for that reason. */
export async function holdToLaw(root: string, law: Law = readLaw()): Promise<Verdict> {
  const places = ['shared', 'renderer', 'electron'].filter((place) => existsSync(path.join(root, place)));
  const { options, forbidden } = law;
  const answer = await cruise(places, {
    ...options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: forbidden ?? [] },
  });
  const result = answer.output as ICruiseResult;
  const ours = result.modules.filter((module) => places.some((place) => module.source.startsWith(`${place}/`)));
  const words = new Map((forbidden ?? []).map((rule) => [rule.name, rule.comment ?? '']));
  const breaches = result.summary.violations.map(
    ({ from, to, rule }) => `${from} → ${to}：${words.get(rule.name) ?? ''}（${rule.name}）`,
  );
  if (ours.length === 0) breaches.push('一个模块也没看到：检查工具没有真正运行（TypeScript 的版本是否受支持？）');
  else breaches.push(...unseen(root, law, new Set(ours.map((module) => path.dirname(module.source)))));
  return { modules: ours.length, breaches };
}

/** Layers of `shared/` that hold a module of which the cruiser saw nothing. */
function unseen(root: string, law: Law, folders: ReadonlySet<string>): string[] {
  return law.layers.flatMap((layer) => {
    const place = `shared/${layer}`;
    const holds = existsSync(path.join(root, place)) && readdirSync(path.join(root, place)).some((name) => name.endsWith('.ts'));
    const seen = [...folders].some((folder) => folder === place || folder.startsWith(`${place}/`));
    return holds && !seen ? [`${place} 里有模块，一个也没看到：检查工具没有真正运行`] : [];
  });
}

async function main(): Promise<void> {
  const { modules, breaches } = await holdToLaw(process.cwd());
  for (const breach of breaches) console.error(`✗ ${breach}`);
  console.log(`引用规则：看过 ${modules} 个模块，${breaches.length} 处违反。`);
  process.exitCode = breaches.length > 0 ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
