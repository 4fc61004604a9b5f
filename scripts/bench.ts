import { parseArgs } from 'node:util';
import { bench, choose, countMet } from './bench/main.ts';
import { writeDocument } from './bench/write-document.ts';

/**
 * `npm run bench -- dossier queues --quick`: measures the platform in real processes on a real PostgreSQL; some figures or
 * all, `--write` puts the tables of the ones that ran into docs/performance.md.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    port: { type: 'string', default: process.env['BENCH_PORT'] ?? '3340' },
    write: { type: 'boolean', default: false },
    verify: { type: 'string', default: '/verify' },
  },
});

try {
  const report = await bench({
    figures: choose(positionals),
    quick: values.quick,
    port: Number(values.port),
    verifyPath: values.verify,
  });
  if (values.write) await writeDocument(report);
  const { met, missed } = countMet(report);
  console.log(`\n${met} met, ${missed.length} not met${missed.map((what) => `\n  not met: ${what}`).join('')}`);
} catch (error) {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
}
