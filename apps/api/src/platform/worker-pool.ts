import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** After so long without work a worker ends: what it held of the machine's memory is free again. */
const REST_AFTER_MS = 10_000;
/** A worker's heap, in megabytes: young things are cleared away often, and what runs wild dies alone. */
const HEAP = ['--max-semi-space-size=4', '--max-old-space-size=192'];
/** What a worker knows of the surroundings; no secret of the server's is among it. */
const SURROUNDINGS = ['TZ', 'SystemRoot'] as const;

/** Answers what a worker asks while it works: things that must stay on this side, such as a key. */
export type Answer = (question: Uint8Array) => Promise<Uint8Array>;

interface Task<Input, Output> {
  readonly input: Input;
  readonly answer: Answer | undefined;
  readonly resolve: (output: Output) => void;
  readonly reject: (error: Error) => void;
}
interface Worker<Input, Output> {
  readonly process: ChildProcess;
  task: Task<Input, Output> | undefined;
  rest: NodeJS.Timeout | undefined;
}
/** What a worker says: that it is done, that it can't, or what it needs to know. */
export type FromWorker<Output> =
  { readonly output: Output } | { readonly error: string } | { readonly question: Uint8Array };
/** What a worker is told: the next task, or the answer to what it asked. */
export type ToWorker<Input> = { readonly input: Input } | { readonly answer: Uint8Array };

/**
 * Processes that share one kind of heavy work: one per processor, started when there is work and ended when there is none,
 * so that a batch uses the whole machine and a single piece never holds up the requests. Not threads: the memory of a thread
 * that ended stays with the server. The module's own side is `serveTasks`.
 */
export class WorkerPool<Input, Output> {
  private readonly workers: Worker<Input, Output>[] = [];
  private readonly waiting: Task<Input, Output>[] = [];
  private readonly module: URL;
  private readonly size: number;

  constructor(module: URL, size = availableParallelism()) {
    this.module = module;
    this.size = size;
  }

  /** Does one piece of work, after those that came before. Rejects with the worker's own words, or when the worker dies. */
  run(input: Input, answer?: Answer): Promise<Output> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ input, answer, resolve, reject });
      this.assign();
    });
  }

  /** Ends every worker; what is unfinished is rejected. */
  async close(): Promise<void> {
    const unfinished = this.waiting.splice(0);
    for (const { reject } of unfinished) reject(new Error('the workers were ended'));
    await Promise.all(
      this.workers.map(({ process: child }) => {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGKILL');
        return ended;
      }),
    );
  }

  private assign(): void {
    const task = this.waiting[0];
    if (task === undefined) return;
    const free = this.workers.find((worker) => worker.task === undefined);
    const worker = free ?? (this.workers.length < this.size ? this.start() : undefined);
    if (worker === undefined) return;
    this.waiting.shift();
    clearTimeout(worker.rest);
    worker.task = task;
    tell(worker, { input: task.input });
  }

  private start(): Worker<Input, Output> {
    const child = fork(fileURLToPath(this.module), {
      execArgv: HEAP,
      env: Object.fromEntries(SURROUNDINGS.map((name) => [name, process.env[name]])),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const worker: Worker<Input, Output> = { process: child, task: undefined, rest: undefined };
    child.on('message', (said) => this.hear(worker, said as FromWorker<Output>));
    child.on('error', (error) => this.lose(worker, error));
    child.once('exit', () => this.lose(worker, new Error('the worker ended')));
    this.workers.push(worker);
    return worker;
  }

  private hear(worker: Worker<Input, Output>, said: FromWorker<Output>): void {
    const { task } = worker;
    if (task === undefined) return;
    if ('question' in said) {
      const answered = task.answer?.(said.question) ?? Promise.reject(new Error('nobody answers this worker'));
      answered.then(
        (answer) => tell(worker, { answer }),
        (error: unknown) => {
          this.lose(worker, error instanceof Error ? error : new Error(String(error)));
          worker.process.kill('SIGKILL');
        },
      );
      return;
    }
    worker.task = undefined;
    worker.rest = setTimeout(() => this.dismiss(worker), REST_AFTER_MS).unref();
    if ('output' in said) task.resolve(said.output);
    else task.reject(new Error(said.error));
    this.assign();
  }

  /** Lets an idle worker go; it ends by itself when nobody talks to it any more. */
  private dismiss(worker: Worker<Input, Output>): void {
    this.lose(worker, new Error('the worker was let go'));
    if (worker.process.connected) worker.process.disconnect();
  }

  private lose(worker: Worker<Input, Output>, error: Error): void {
    const at = this.workers.indexOf(worker);
    if (at !== -1) this.workers.splice(at, 1);
    clearTimeout(worker.rest);
    worker.task?.reject(error);
    worker.task = undefined;
    this.assign();
  }
}

/** What can't be told to a worker that just died is told by its end. */
function tell<Input, Output>({ process: child }: Worker<Input, Output>, words: ToWorker<Input>): void {
  child.send(words, () => undefined);
}
