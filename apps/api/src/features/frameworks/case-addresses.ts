import type { CaseAddresses, Framework } from '@bewijskracht/domain';
import { caseItemAddress } from '@bewijskracht/domain';
import { nameId } from '../../platform/ids.ts';

/** Where the CASE service stands on every host (DESIGN §5). */
export const CASE_PATH = '/ims/case/v1p1';

/** The addresses of a framework's items on this host: for CASE, and on our own pages for people. */
export function caseAddresses(
  publicUrl: string,
  { code, version }: Pick<Framework, 'code' | 'version'>,
): CaseAddresses {
  return {
    base: `${publicUrl}${CASE_PATH}`,
    identify: nameId,
    pageOf: (item) =>
      `${publicUrl}/kader/${[code, version, ...(item === undefined ? [] : [item])].map(encodeURIComponent).join('/')}`,
  };
}

/** The address at which the CASE service answers for one item. */
export function caseItemUri(publicUrl: string, framework: Pick<Framework, 'code' | 'version'>, item: string): string {
  return caseItemAddress(framework, item, caseAddresses(publicUrl, framework));
}
