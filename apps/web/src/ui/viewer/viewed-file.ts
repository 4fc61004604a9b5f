import type { FileView } from '@bewijskracht/contracts';

/** What the viewer needs to know of a file; a frozen dossier's file will do as well as one in the library. */
export type ViewedFile = Pick<FileView, 'name' | 'mediaType' | 'size' | 'sha256'>;

/** The address at which the API serves the file's bytes. */
export function contentAddress(file: ViewedFile): string {
  return `/api/files/${file.sha256}/content?${new URLSearchParams({ name: file.name })}`;
}
