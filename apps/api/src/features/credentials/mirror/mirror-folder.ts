import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * A folder that any static web server can serve. A file is there whole or not at all, also for who reads while it is
 * written; one that didn't change keeps its date, so that readers who have it need not fetch it again.
 */
export class MirrorFolder {
  readonly root: string;

  constructor(root: string) {
    this.root = path.resolve(root);
  }

  /** Writes a file at an address of the platform, such as `/organisations/hv/did.json`. */
  async write(address: string, content: string): Promise<void> {
    const target = this.targetOf(address);
    if ((await readFile(target, 'utf8').catch(() => undefined)) === content) return;
    await this.put(target, (temporary) => writeFile(temporary, content));
  }

  /** Copies a file to an address of the platform. */
  async copy(address: string, from: string): Promise<void> {
    await this.put(this.targetOf(address), (temporary) => copyFile(from, temporary));
  }

  private async put(target: string, make: (temporary: string) => Promise<void>): Promise<void> {
    await mkdir(path.dirname(target), { recursive: true });
    const temporary = `${target}.${randomUUID()}.part`;
    await make(temporary);
    await rename(temporary, target);
  }

  private targetOf(address: string): string {
    const target = path.join(this.root, ...address.split('/').filter((part) => part !== ''));
    if (!target.startsWith(this.root + path.sep)) throw new Error(`${address} lies outside the mirror`);
    return target;
  }
}
