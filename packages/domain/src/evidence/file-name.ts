/** Longest name kept, in characters; what is cut off comes out of the middle so that the extension stays. */
export const LONGEST_FILE_NAME = 200;
const NAMELESS = 'bestand';

/**
 * The name somebody gave a file, fit to show and to save under: no folders, no control or direction characters, no
 * leading dot. It never says where bytes live: those are found by their hash.
 */
export function safeFileName(given: string): string {
  const lastPart = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = lastPart
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return plain === '' ? NAMELESS : shortened(plain);
}

function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST_FILE_NAME) return name;
  const extension = [...(/\.[^.]{1,16}$/u.exec(name)?.[0] ?? '')];
  return [...characters.slice(0, LONGEST_FILE_NAME - extension.length), ...extension].join('');
}
