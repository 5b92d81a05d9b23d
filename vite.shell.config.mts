import { defineConfig } from 'vite';
import { bundledPackages } from './build/licences/plugin';

/** Each part of the shell is CommonJS, of one file but for the main process: `vite build --config vite.shell.config.mts --mode main`. */
const entries: Readonly<Record<string, string>> = {
  main: 'electron/main.ts',
  preload: 'electron/preload.ts',
  worker: 'electron/worker.ts',
  cli: 'electron/cli.ts',
};

export default defineConfig(({ mode }) => {
  const entry = entries[mode];
  if (entry === undefined) throw new Error(`--mode 应是 ${Object.keys(entries).join('、')} 之一`);
  return {
    publicDir: false,
    plugins: [bundledPackages()],
    // The packages' own checks for development would otherwise stay in.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: true,
      outDir: `dist/${mode}`,
      emptyOutDir: true,
      target: 'node18',
      minify: false,
      rolldownOptions: {
        input: { [mode]: entry },
        external: ['electron'],
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name].cjs',
          // What stands behind the window's bridge is read when the window is there: as one file all of it would be read before.
          codeSplitting: mode === 'main',
        },
      },
    },
  };
});
