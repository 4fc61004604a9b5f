import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A file the public page loads: its type and bytes. The name changes with the content, so it may be kept for ever. */
export interface PageAsset {
  readonly type: string;
  readonly content: Buffer;
}

/** The page's stylesheet and fonts by path on this host, and the path of the stylesheet. */
export interface PageAssets {
  readonly stylesheet: string;
  readonly files: ReadonlyMap<string, PageAsset>;
}

const FOLDER = '/credentials/page';
const require = createRequire(import.meta.url);

const FONTS = [
  { family: 'Atkinson Hyperlegible Next', weight: 400, file: 'atkinson-hyperlegible-next' },
  { family: 'Atkinson Hyperlegible Next', weight: 700, file: 'atkinson-hyperlegible-next' },
  { family: 'Fraunces', weight: 600, file: 'fraunces' },
] as const;

/** Reads what the page needs to look as it should, to be served beside it; once, at the start of the process. */
export function readPageAssets(): PageAssets {
  const fonts = FONTS.map(({ family, weight, file }) => {
    const content = readFileSync(require.resolve(`@fontsource/${file}/files/${file}-latin-${weight}-normal.woff2`));
    const path = `${FOLDER}/${file}-${weight}.${fingerprint(content)}.woff2`;
    const face = `@font-face{font-family:'${family}';font-weight:${weight};font-display:swap;src:url('${path}') format('woff2')}`;
    return { path, face, asset: { type: 'font/woff2', content } };
  });
  const css = Buffer.from(`${fonts.map(({ face }) => face).join('\n')}\n${STYLE}`);
  const stylesheet = `${FOLDER}/page.${fingerprint(css)}.css`;
  const files = new Map<string, PageAsset>([
    [stylesheet, { type: 'text/css; charset=utf-8', content: css }],
    ...fonts.map(({ path, asset }) => [path, asset] as const),
  ]);
  return { stylesheet, files };
}

function fingerprint(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

/** Phone first and in the sun: large, high in contrast, one column; colours of LOOK in light and dark. */
const STYLE = `
:root{--paper:#fbf8f3;--ink:#1b2a2f;--petrol:#0b5563;--marigold:#e3a42b;--brick:#a3312b;--moss:#3f6b3a;--quiet:#5b6870;--line:#d5d9d6;--on:#fff}
@media (prefers-color-scheme:dark){:root{--paper:#12191c;--ink:#e8ecec;--petrol:#7cc3cf;--marigold:#f0be5a;--brick:#f0938c;--moss:#9ccb95;--quiet:#a9b4b8;--line:#2d3a40;--on:#12191c}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 'Atkinson Hyperlegible Next',system-ui,sans-serif;overflow-wrap:anywhere}
header,main{max-width:42rem;margin:0 auto;padding:16px 20px}
header{display:flex;justify-content:space-between;gap:16px}
header a:first-child{font:600 17px/1.5 Fraunces,Georgia,serif;color:var(--ink);text-decoration:none}
main{padding-bottom:64px}
a{color:var(--petrol);text-underline-offset:3px;display:inline-block;min-height:24px}
a:focus-visible,summary:focus-visible{outline:3px solid var(--petrol);outline-offset:3px;border-radius:2px}
.answer{border-radius:6px;padding:24px 20px;color:var(--on);background:var(--petrol)}
.answer.valid{background:var(--moss)}
.answer.revoked,.answer.suspended,.answer.superseded,.answer.wrong{background:var(--brick)}
.answer.demonstration,.answer.notConfirmed{background:var(--marigold);color:#1b2a2f}
.answer h1{margin:0 0 4px;font:600 36px/1.15 Fraunces,Georgia,serif}
.answer p{margin:0}
.answer a{color:inherit;font-weight:700}
.answer p+p{margin-top:8px}
.answer .quiet{font-size:14px}
.shown{font-size:21px;line-height:1.4;margin:28px 0 20px}
h2{font-size:17px;line-height:1.4;margin:36px 0 8px;color:var(--petrol)}
p{margin:0 0 12px;max-width:70ch}
dl{margin:0}
dt{color:var(--quiet);font-size:14px;margin-top:10px}
dd{margin:0}
ul{margin:0;padding:0;list-style:none}
.checks li{display:grid;grid-template-columns:28px 1fr;padding:10px 0;border-top:1px solid var(--line)}
.checks li:last-child{border-bottom:1px solid var(--line)}
.mark{width:14px;height:14px;margin-top:6px;border:2px solid currentcolor;border-radius:50%}
.valid .mark{background:var(--moss);border-color:var(--moss)}
.invalid .mark{border-color:var(--brick);border-width:4px}
.unknown .mark{border-style:dashed;border-color:var(--quiet)}
.links li{padding:4px 0}
.address{display:none}
.lenses{list-style:disc;padding-left:1.25rem;margin:0 0 12px}
.lenses li{padding:2px 0}
details{margin:36px 0 0;border:1px solid var(--line);border-radius:6px;padding:12px 16px}
summary{cursor:pointer;font-weight:700;min-height:28px}
details p{margin:12px 0 0}
h1{font:600 32px/1.2 Fraunces,Georgia,serif;margin:12px 0 4px}
.issuer{color:var(--quiet)}
form{margin:24px 0}
form label{display:block;font-size:14px;color:var(--quiet);margin-bottom:4px}
form span{display:flex;flex-wrap:wrap;gap:8px}
input,button{font:inherit;min-height:44px;border-radius:4px;border:1px solid var(--quiet);padding:8px 12px;background:var(--paper);color:var(--ink)}
input{flex:1 1 14rem;min-width:0}
button{background:var(--petrol);border-color:var(--petrol);color:var(--on);font-weight:700;cursor:pointer}
input:focus-visible,button:focus-visible{outline:3px solid var(--petrol);outline-offset:3px}
table{width:100%;border-collapse:collapse;margin:0 0 16px}
th,td{text-align:left;vertical-align:top;padding:10px 12px 10px 0;border-top:1px solid var(--line);font-weight:400}
thead th{border:0;color:var(--quiet);font-size:14px}
tbody th{font-weight:700}
td.revoked{color:var(--brick)}
td span,th span{display:block;color:var(--quiet);font-size:14px;font-weight:400}
main.register{max-width:52rem}
@media (max-width:36rem){thead{position:absolute;clip-path:inset(50%)}tr{display:block;border-top:1px solid var(--line);padding:10px 0}th,td{display:block;border:0;padding:2px 0}td[data-label]::before{content:attr(data-label) ': ';color:var(--quiet)}}
@media (min-width:36rem){dl{display:grid;grid-template-columns:11rem 1fr;gap:6px 16px}dt{margin:0;font-size:17px}.answer{padding:32px}}
@media print{:root{--paper:#fff;--ink:#000;--line:#999}header a+a,details:not([open]),.links,.online{display:none}.address{display:block;margin-top:24px}.mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}.answer,.answer.valid,.answer.revoked,.answer.suspended,.answer.superseded,.answer.wrong,.answer.demonstration,.answer.notConfirmed{background:none;color:#000;border:3px solid #000}body{font-size:12pt}main{max-width:none}h2{break-after:avoid;margin-top:20px}}
`;
