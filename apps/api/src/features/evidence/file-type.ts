import { fileTypeFromBuffer } from 'file-type';
import type { ReadPart } from './zip-names.ts';
import { readZipNames } from './zip-names.ts';

const HEAD_BYTES = 16_384;
const OFFICE_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\d*\.xml$/, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [/^xl\/workbook\d*\.xml$/, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [/^ppt\/presentation\d*\.xml$/, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];
const HTML = /<(?:!doctype\s+html|html|head|body|script|iframe|meta|title|style|div|p|a|img|table)[\s>/]/i;
/** A drawing: its root is svg, whatever stands before it; or it has svg somewhere and is no page. */
const SVG_ROOT = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i;
const SVG = /<svg[\s>]/i;
const MAIL_FIELD =
  /^(?:From|Return-Path|Received|Delivered-To|Message-ID|MIME-Version|Date|Subject|To|X-[\w-]+): ?\S/im;

/**
 * What a file is by its own bytes, as a media type; the name plays no part. What could run in a browser (HTML, SVG) is
 * named as such, so that it is never shown in place.
 */
export async function findFileType(read: ReadPart, size: number): Promise<string> {
  const head = await read(0, Math.min(size, HEAD_BYTES));
  const found = await typeByMagic(head);
  if (found === 'application/zip' || isZip(head)) return (await officeType(read, size)) ?? found ?? 'application/zip';
  if (found !== undefined && found !== 'application/xml') return found;
  return textType(head);
}

async function typeByMagic(head: Buffer): Promise<string | undefined> {
  if (isZip(head)) return undefined;
  return (await fileTypeFromBuffer(head))?.mime;
}

async function officeType(read: ReadPart, size: number): Promise<string | undefined> {
  const names = await readZipNames(read, size);
  const isOffice = names?.includes('[Content_Types].xml') === true;
  return isOffice ? OFFICE_TYPES.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] : undefined;
}

function textType(head: Buffer): string {
  const text = decodeHead(head);
  if (text === undefined) return 'application/octet-stream';
  if (SVG_ROOT.test(text)) return 'image/svg+xml';
  if (HTML.test(text)) return isMail(text) ? 'message/rfc822' : 'text/html';
  if (SVG.test(text)) return 'image/svg+xml';
  if (isMail(text)) return 'message/rfc822';
  return /^\s*<\?xml/.test(text) ? 'application/xml' : 'text/plain';
}

/** An e-mail starts with its fields and has at least a sender and one field more. */
function isMail(text: string): boolean {
  const fields = text.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const startsWithField = MAIL_FIELD.test(text.slice(0, text.indexOf('\n') + 1));
  return startsWithField && /^From: ?\S/im.test(fields) && /^(?:Date|Subject|MIME-Version): ?\S/im.test(fields);
}

function isZip(head: Buffer): boolean {
  return head.length >= 4 && [0x04034b50, 0x06054b50].includes(head.readUInt32LE(0));
}

/** The beginning as text, or undefined when it is none: a null byte or another control character says so. */
function decodeHead(head: Buffer): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  const text = head.toString('latin1');
  // oxlint-disable-next-line no-control-regex -- control characters are what tells bytes from text
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? undefined : text;
}
