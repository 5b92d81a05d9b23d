import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bundledPackages } from './build/licences/plugin';
import { manual } from './build/manual/plugin';

/** The page: no inline script or style anywhere, because the shell's Content-Security-Policy allows none. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), manual(), bundledPackages()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome114',
    cssTarget: 'chrome114',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
