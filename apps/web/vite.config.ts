import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import mantinePreset from 'postcss-preset-mantine';
import { defineConfig } from 'vite';
import { chunks } from './build/chunks.ts';
import { clientRoutes } from './build/client-routes-plugin.ts';
import { firstLoad } from './build/first-load-plugin.ts';
import { mantineStyles } from './build/mantine-styles-plugin.ts';
import { pdfjsAssets } from './build/pdfjs-assets-plugin.ts';
import { precompress } from './build/precompress-plugin.ts';
import { themeVariables } from './build/theme-variables-plugin.ts';
import { verifyPage } from './build/verify-page-plugin.ts';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';
const doors = [
  '/api',
  '/credentials',
  '/organisations',
  '/status-lists',
  '/vc',
  '/health',
  '/ims',
  '/ob2',
  '/contexts',
];

export default defineConfig({
  plugins: [
    react(),
    themeVariables(),
    pdfjsAssets(),
    clientRoutes(),
    verifyPage(),
    mantineStyles(),
    firstLoad(),
    precompress(),
  ],
  resolve: {
    alias: {
      '@bewijskracht/contracts': source('../../packages/contracts/src/index.ts'),
      '@bewijskracht/domain': source('../../packages/domain/src/index.ts'),
      '@bewijskracht/verification': source('../../packages/verification/src/index.ts'),
    },
  },
  css: { postcss: { plugins: [mantinePreset()] } },
  // The host stays the browser's own: the API refuses a write whose origin is another host.
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(doors.map((door) => [door, { target: api, changeOrigin: false }])),
  },
  // Nothing is inlined as data: address, because font-src and img-src are 'self'.
  build: {
    target: 'baseline-widely-available',
    sourcemap: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: {
        main: source('index.html'),
        verify: source('verify.html'),
        'verify-worker': source('src/app/verify/worker.ts'),
      },
      output: {
        // A service worker has one address for good.
        entryFileNames: ({ name }) => (name === 'verify-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: chunks({ client: source('index.html'), verifier: source('verify.html') }),
        },
      },
    },
  },
});
