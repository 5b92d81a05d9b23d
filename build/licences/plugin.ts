import type { Plugin } from 'vite';

/** The file beside a bundle that names the packages in it, as folders from the project's own: `node_modules/react`, … */
export const packagesFile = 'packages.json';

/** The package a bundled module comes from, or null: it is ours, or the bundler's own. */
export function packageOf(moduleId: string): string | null {
  const inside = /^.*?((?:\/|^)node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(moduleId.replaceAll('\\', '/'));
  return inside?.[1]?.replace(/^\//, '') ?? null;
}

/** Writes down which packages went into a bundle: their licences go with the program. */
export function bundledPackages(): Plugin {
  return {
    name: 'bundled-packages',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []));
      const packages = [...new Set(modules.map(packageOf).filter((one) => one !== null))].sort();
      this.emitFile({ type: 'asset', fileName: packagesFile, source: `${JSON.stringify(packages, null, 1)}\n` });
    },
  };
}
