import {
  EvidenceListView,
  EvidenceView,
  FileView,
  SavedLinkView,
  type ChangeEvidenceRequest,
  type LinkRequest,
  type NewEvidenceRequest,
} from '@bewijskracht/contracts';
import { queryOptions, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';
import { portfolioChanged } from '../../lib/portfolio.ts';
import { upload } from '../../lib/upload.ts';
import type { SendOptions } from '../../ui/use-file-queue.ts';

const LIST_KEY = ['evidence', 'list'] as const;
const pieceKey = (id: string) => ['evidence', 'piece', id] as const;

/** The candidate's whole library. */
export const libraryQuery = queryOptions({
  queryKey: LIST_KEY,
  queryFn: () => request('GET', '/api/evidence', { response: EvidenceListView }),
});

/** One piece with its files and links; always read afresh, because its version is what a change is made on. */
export const evidenceQuery = (id: string) =>
  queryOptions({ queryKey: pieceKey(id), staleTime: 0, queryFn: () => readEvidence(id) });

/** Reads one piece as it stands now. */
export const readEvidence = (id: string) =>
  request('GET', `/api/evidence/${encodeURIComponent(id)}`, { response: EvidenceView });

/** Changes only the fields named; throws the problem `changed-elsewhere` when another tab was first. */
export const changeEvidence = (id: string, body: ChangeEvidenceRequest, keepalive: boolean) =>
  request('PATCH', `/api/evidence/${encodeURIComponent(id)}`, { body, response: EvidenceView, keepalive });

/** Adds a piece; `keepalive` when the page may be closing. */
export const addEvidence = (body: NewEvidenceRequest, keepalive = false) =>
  request('POST', '/api/evidence', { body, response: EvidenceView, keepalive });

/** Saves a link, or makes it; the answer says where else the same gedragsindicator may be confirmed. */
export const saveLink = (body: LinkRequest, keepalive: boolean) =>
  request('PUT', '/api/links', { body, response: SavedLinkView, keepalive });

/** The acts on the library; each makes the pages that show it read again. */
export function useLibraryActs() {
  const queryClient = useQueryClient();
  return {
    add: async (body: NewEvidenceRequest) => {
      const piece = await addEvidence(body);
      await keepPiece(queryClient, piece);
      return piece;
    },
    /** Removes a piece; `leave` goes away from its page before what was read of it is forgotten. */
    remove: async (id: string, leave: () => Promise<void>) => {
      await request('DELETE', `/api/evidence/${encodeURIComponent(id)}`);
      await leave();
      queryClient.removeQueries({ queryKey: pieceKey(id) });
      await libraryChanged(queryClient);
    },
    sendFile: async (id: string, file: File, options: SendOptions) => {
      await upload(`/api/evidence/${encodeURIComponent(id)}/files`, file, { ...options, response: FileView });
      await libraryChanged(queryClient, id);
    },
    removeFile: async (id: string, fileId: string) => {
      await request('DELETE', `/api/evidence/files/${encodeURIComponent(fileId)}`);
      await libraryChanged(queryClient, id);
    },
    link: async (body: LinkRequest) => {
      const saved = await saveLink(body, false);
      await libraryChanged(queryClient, body.evidenceId);
      return saved;
    },
    unlink: async (evidenceId: string, linkId: string) => {
      await request('DELETE', `/api/links/${encodeURIComponent(linkId)}`);
      await libraryChanged(queryClient, evidenceId);
    },
  };
}

/** Puts a piece that was just read or saved where the pages look for it. */
export async function keepPiece(queryClient: QueryClient, piece: EvidenceView): Promise<void> {
  queryClient.setQueryData(pieceKey(piece.id), piece);
  await libraryChanged(queryClient);
}

/** The library is not what it was: lists, the piece named, and everything that follows from the portfolio. */
export async function libraryChanged(queryClient: QueryClient, id?: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: LIST_KEY }),
    ...(id ? [queryClient.invalidateQueries({ queryKey: pieceKey(id) })] : []),
    portfolioChanged(queryClient),
  ]);
}
