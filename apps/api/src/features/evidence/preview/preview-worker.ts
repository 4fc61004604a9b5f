import { parentPort, workerData } from 'node:worker_threads';
import { makePreview } from './make-preview.ts';
import { NO_PREVIEW } from './preview.ts';

/** A thread of its own for one strange file: it can be ended when it takes too long or too much. */
const { bytes, mediaType, locale } = workerData as { bytes: Uint8Array; mediaType: string; locale: 'nl' | 'en' };
parentPort?.postMessage(await makePreview(bytes, mediaType, locale).catch(() => NO_PREVIEW));
