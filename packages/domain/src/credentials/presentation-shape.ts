import { isAddress } from './shape-fault.ts';
import type { ShapeFault } from './shape-fault.ts';
import type { JsonObject } from './json.ts';
import { hasType, idOf, isJsonObject, listOf } from './json.ts';

const VC_CONTEXT = 'https://www.w3.org/ns/credentials/v2';

/** Every departure of a presentation from VC 2.0 §4.13. Of the credentials in it only that they are objects. */
export function findPresentationFaults(presentation: JsonObject): ShapeFault[] {
  const faults: ShapeFault[] = [];
  const must = (holds: boolean, path: string, rule: ShapeFault['rule']): void => {
    if (!holds) faults.push({ path, rule });
  };
  const { id, holder } = presentation;
  must(listOf(presentation['@context'])[0] === VC_CONTEXT, '@context', 'context');
  must(id === undefined || isAddress(id), 'id', 'address');
  must(hasType(presentation, 'VerifiablePresentation'), 'type', 'type');
  must(holder === undefined || isAddress(idOf(holder)), 'holder', 'address');
  must(listOf(presentation['verifiableCredential']).every(isJsonObject), 'verifiableCredential', 'object');
  return faults;
}
