import type { JsonObject, VerificationStep } from '@bewijskracht/domain';
import { isJsonObject, listOf, verificationStep } from '@bewijskracht/domain';
import type { VerificationSources } from './sources.ts';

/** The kinds of alignment that name an item of a framework: a CASE item, or a page of ours about one. */
const ITEMS: readonly unknown[] = ['CFItem', 'ext:FrameworkItem'];

/** Whether what was shown still stands in a published framework: the first item the credential points at, its leeruitkomst. */
export async function checkFramework(
  credential: JsonObject,
  sources: Pick<VerificationSources, 'isPublished'>,
): Promise<VerificationStep> {
  const subject = listOf(credential['credentialSubject']).find(isJsonObject);
  const achievement = isJsonObject(subject?.['achievement']) ? subject['achievement'] : {};
  const item = listOf(achievement['alignment'])
    .filter(isJsonObject)
    .find((alignment) => ITEMS.includes(alignment['targetType']));
  const url = item?.['targetUrl'];
  if (typeof url !== 'string') return verificationStep('frameworkNotNamed');
  const isPublished = await sources.isPublished?.(url);
  if (isPublished === undefined) return verificationStep('frameworkUnreachable', { item: url });
  return verificationStep(isPublished ? 'frameworkPublished' : 'frameworkItemGone', { item: url });
}
