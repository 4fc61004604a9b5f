import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import { plainBadgeSvg } from '../apps/api/src/features/credentials/forms/badge-picture.ts';
import { findBrowser } from './browser.mjs';

/** Draws the badge that stands for every deelcertificaat. Run by hand; a changed picture gets a new name (BADGE_IMAGE_PATH). */
const OUT = 'apps/api/data/images/deelcertificaat-v1.png';
const SIZE = 640;
const resolve = createRequire(new URL('../apps/api/package.json', import.meta.url)).resolve;
const font = (file: string, weight: number) =>
  readFileSync(resolve(`@fontsource/${file}/files/${file}-latin-${weight}-normal.woff2`)).toString('base64');
const face = (family: string, data: string) =>
  `@font-face{font-family:'${family}';src:url(data:font/woff2;base64,${data})}`;

const browser = await chromium.launch(await findBrowser());
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
await page.setContent(`<style>
  ${face('Fraunces', font('fraunces', 600))}
  ${face('Atkinson Hyperlegible Next', font('atkinson-hyperlegible-next', 400))}
  html,body{margin:0;background:transparent}svg{display:block;width:${SIZE}px;height:${SIZE}px}
</style>${plainBadgeSvg()}`);
await page.evaluate(() => document.fonts.ready);
writeFileSync(OUT, await page.screenshot({ omitBackground: true }));
await browser.close();
console.log(OUT);
