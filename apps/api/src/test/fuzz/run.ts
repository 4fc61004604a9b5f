import { Agent, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestApp } from '../database.ts';
import { Dice } from './dice.ts';
import { describeRequest, faultOf } from './judge.ts';
import type { Answer } from './judge.ts';
import { listOperations } from './openapi.ts';
import type { OpenApi, Operation } from './openapi.ts';
import { makeRequest } from './requests.ts';
import type { FuzzRequest } from './requests.ts';
import type { World } from './world.ts';

const AT_ONCE = 8;
const BATCH = 500;
/** Nothing the API does takes so long, on a busy machine either; what does hangs. */
const ANSWERED_WITHIN_MS = 30_000;

/** What a run found out. */
export interface FuzzReport {
  readonly faults: readonly string[];
  /** How often each operation was asked, and how often it granted that. */
  readonly asked: ReadonlyMap<string, { asked: number; granted: number }>;
  readonly statuses: ReadonlyMap<number, number>;
}

export interface FuzzPlan {
  readonly seed: number;
  readonly count: number;
  /** How often each request is sent at the same moment: what a nervous hand does, and two tabs. */
  readonly copies?: number;
  readonly isWanted?: (operation: Operation) => boolean;
}

/** Sends `count` requests, made from a seed for everything the application answers, and judges every answer. */
export async function fuzz(
  test: TestApp,
  world: World,
  { seed, count, copies = 1, isWanted = () => true }: FuzzPlan,
): Promise<FuzzReport> {
  if (!test.app.getHttpServer().listening) await test.app.listen(0, '127.0.0.1');
  const { port } = test.app.getHttpServer().address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE * copies });
  const { body } = await send(
    { method: 'GET', target: '/api/openapi.json', headers: {}, body: undefined },
    { port, agent },
  );
  const document = JSON.parse(body) as OpenApi;
  const operations = listOperations(test.app, document).filter(isWanted);
  const faults: string[] = [];
  const asked = new Map(operations.map((operation) => [nameOf(operation), { asked: 0, granted: 0 }]));
  const statuses = new Map<number, number>();
  const ask = async (index: number): Promise<void> => {
    const dice = new Dice(seed + index * 7919);
    const request = makeRequest(operations[index % operations.length]!, { world, document, dice });
    const tally = asked.get(nameOf(request.operation))!;
    const once = async (): Promise<void> => {
      const answer = await send(request, { port, agent }).catch((error: Error) => error);
      const fault = answer instanceof Error ? answer.message : faultOf(request, answer);
      if (fault !== undefined) faults.push(`${fault} — request ${index} of seed ${seed}\n${describeRequest(request)}`);
      tally.asked += 1;
      if (answer instanceof Error) return;
      if (answer.status < 400) tally.granted += 1;
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    };
    await Promise.all(Array.from({ length: copies }, once));
  };
  for (let start = 0; start < count; start += BATCH) {
    if (start > 0) await world.refresh();
    await inTurns(start, Math.min(start + BATCH, count), ask);
  }
  agent.destroy();
  return { faults, asked, statuses };
}

const nameOf = ({ method, path }: Operation): string => `${method} ${path}`;

async function inTurns(from: number, until: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = from;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < until; index = next++) await work(index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Sends over a real connection; rejects when it breaks or takes too long. */
export function send(
  { method, target, headers, body }: Pick<FuzzRequest, 'method' | 'target' | 'headers' | 'body'>,
  { port, agent }: { port: number; agent: Agent },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(ANSWERED_WITHIN_MS);
    const sending = httpRequest({ host: '127.0.0.1', port, agent, method, path: target, headers, signal }, (answer) => {
      text(answer).then(
        (received) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: received }),
        (error: Error) => reject(new Error(`an answer that broke off: ${error.message}`)),
      );
    });
    sending.on('error', (error) => reject(new Error(`no answer: ${error.message}`)));
    sending.end(body);
  });
}
