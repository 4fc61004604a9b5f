import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { linesOf } from './hashed-files.ts';
import { LAYOUT } from './manifest.ts';

/** One line of SHA256SUMS. */
export interface Sum {
  readonly sha256: string;
  /** From the backup's folder, with `/`. */
  readonly name: string;
}

const LINE = /^([0-9a-f]{64}) {2}((?:[\w.-]+\/)*[\w.-]+)$/;

/** Writes SHA256SUMS line by line, as files come in. */
export class SumsWriter {
  private lines: string[] = [];
  private handle: Awaited<ReturnType<typeof open>> | undefined;
  /** How many lines so far. */
  count = 0;

  constructor(private readonly folder: string) {}

  async add(name: string, sha256: string): Promise<void> {
    this.count += 1;
    this.lines.push(`${sha256}  ${name}\n`);
    if (this.lines.length >= 1000) await this.flush();
  }

  /** Everything on disk; nothing can be added any more. */
  async close(): Promise<void> {
    await this.flush();
    await this.handle?.sync();
    await this.handle?.close();
    this.handle = undefined;
  }

  private async flush(): Promise<void> {
    this.handle ??= await open(path.join(this.folder, LAYOUT.sums), 'wx', 0o600);
    await this.handle.appendFile(this.lines.join(''));
    this.lines = [];
  }
}

/** Reads SHA256SUMS line by line. Throws one sentence at a line that isn't one. */
export async function* readSums(folder: string): AsyncGenerator<Sum> {
  const file = path.join(folder, LAYOUT.sums);
  for await (const line of linesOf(createReadStream(file))) {
    const match = LINE.exec(line);
    if (match === null || match[2]!.split('/').some((part) => /^\.+$/.test(part))) {
      throw new Error(`${file} is damaged: "${line.slice(0, 100)}" is no line of it.`);
    }
    yield { sha256: match[1]!, name: match[2]! };
  }
}
