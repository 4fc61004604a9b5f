import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** The machine in one line: a figure without it says little. */
export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  const load = loadavg().map((average) => average.toFixed(1));
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${memory} GB, ${type()} ${release()}, Node ${process.versions.node}; load ${load.join(' ')}`;
}
