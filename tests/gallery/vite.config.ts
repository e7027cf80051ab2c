import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npx vite -c tests/gallery/vite.config.ts --port 5180`; the extension itself has no part in it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss()],
  server: { host: '127.0.0.1' },
  cacheDir: resolve(import.meta.dirname, '../../node_modules/.cache/gallery'),
  build: { outDir: resolve(import.meta.dirname, '../../test-results/gallery-site'), emptyOutDir: true },
});
