import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** After so long without work a thread ends: what it held of the machine's memory is free again. */
const REST_AFTER_MS = 10_000;

/** Answers what a thread asks while it works: things that must stay on this side, such as a key. */
export type Answer = (question: Uint8Array) => Promise<Uint8Array>;

interface Task<Input, Output> {
  readonly input: Input;
  readonly answer: Answer | undefined;
  readonly resolve: (output: Output) => void;
  readonly reject: (error: Error) => void;
}
interface Thread<Input, Output> {
  readonly worker: Worker;
  task: Task<Input, Output> | undefined;
  rest: NodeJS.Timeout | undefined;
}
/** What a thread says: that it is done, that it can't, or what it needs to know. */
export type FromThread<Output> =
  { readonly output: Output } | { readonly error: string } | { readonly question: Uint8Array };
/** What a thread is told: the next task, or the answer to what it asked. */
export type ToThread<Input> = { readonly input: Input } | { readonly answer: Uint8Array };

/**
 * Threads that share one kind of heavy work: one per processor, started when there is work and ended when there is none, so
 * that a batch uses the whole machine and a single piece never holds up the requests. The module's own side is `serveTasks`.
 */
export class WorkerPool<Input, Output> {
  private readonly threads: Thread<Input, Output>[] = [];
  private readonly waiting: Task<Input, Output>[] = [];
  private readonly module: URL;
  private readonly size: number;

  constructor(module: URL, size = availableParallelism()) {
    this.module = module;
    this.size = size;
  }

  /** Does one piece of work, after those that came before. Rejects with the thread's own words, or when the thread dies. */
  run(input: Input, answer?: Answer): Promise<Output> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ input, answer, resolve, reject });
      this.assign();
    });
  }

  /** Ends every thread; what is unfinished is rejected. */
  async close(): Promise<void> {
    const unfinished = this.waiting.splice(0);
    for (const { reject } of unfinished) reject(new Error('the threads were ended'));
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()));
  }

  private assign(): void {
    const task = this.waiting[0];
    if (task === undefined) return;
    const free = this.threads.find((thread) => thread.task === undefined);
    const thread = free ?? (this.threads.length < this.size ? this.start() : undefined);
    if (thread === undefined) return;
    this.waiting.shift();
    clearTimeout(thread.rest);
    thread.task = task;
    thread.worker.postMessage({ input: task.input } satisfies ToThread<Input>);
  }

  private start(): Thread<Input, Output> {
    const worker = new Worker(this.module, { execArgv: [], env: {} });
    const thread: Thread<Input, Output> = { worker, task: undefined, rest: undefined };
    worker.on('message', (said: FromThread<Output>) => this.hear(thread, said));
    worker.once('error', (error: unknown) =>
      this.lose(thread, error instanceof Error ? error : new Error(String(error))),
    );
    worker.once('exit', () => this.lose(thread, new Error('the thread ended')));
    this.threads.push(thread);
    return thread;
  }

  private hear(thread: Thread<Input, Output>, said: FromThread<Output>): void {
    const { task } = thread;
    if (task === undefined) return;
    if ('question' in said) {
      const answered = task.answer?.(said.question) ?? Promise.reject(new Error('nobody answers this thread'));
      answered.then(
        (answer) => thread.worker.postMessage({ answer } satisfies ToThread<Input>),
        (error: unknown) => {
          this.lose(thread, error instanceof Error ? error : new Error(String(error)));
          void thread.worker.terminate();
        },
      );
      return;
    }
    thread.task = undefined;
    thread.rest = setTimeout(() => void thread.worker.terminate(), REST_AFTER_MS).unref();
    if ('output' in said) task.resolve(said.output);
    else task.reject(new Error(said.error));
    this.assign();
  }

  private lose(thread: Thread<Input, Output>, error: Error): void {
    const at = this.threads.indexOf(thread);
    if (at !== -1) this.threads.splice(at, 1);
    clearTimeout(thread.rest);
    thread.task?.reject(error);
    thread.task = undefined;
    this.assign();
  }
}
