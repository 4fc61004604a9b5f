import { DesignationListView, DesignationView, type DesignateRequest } from '@bewijskracht/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../lib/http.ts';

const KEY = ['designations'] as const;

/** Who is designated to assess, and who could be. */
export const designationsQuery = queryOptions({
  queryKey: KEY,
  queryFn: () => request('GET', '/api/designations', { response: DesignationListView }),
});

/** Designating, and ending a designation before its last day. */
export function useDesignationActs() {
  const queryClient = useQueryClient();
  const act = async (path: string, body?: DesignateRequest) => {
    const designation = await request('POST', path, { body, response: DesignationView });
    await queryClient.invalidateQueries({ queryKey: KEY });
    return designation;
  };
  return {
    designate: (body: DesignateRequest) => act('/api/designations', body),
    end: (id: string) => act(`/api/designations/${encodeURIComponent(id)}/end`),
  };
}
