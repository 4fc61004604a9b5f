import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BADGE_IMAGE_PATH } from '@bewijskracht/domain';

/** The picture that stands for every deelcertificaat; its name changes with its content (scripts/make-badge.ts). */
const FILE = path.resolve(import.meta.dirname, '../../../../data/images', path.basename(BADGE_IMAGE_PATH));
let read: Buffer | undefined;

/** The badge as a PNG, read once. */
export function badgePng(): Buffer {
  read ??= readFileSync(FILE);
  return read;
}
