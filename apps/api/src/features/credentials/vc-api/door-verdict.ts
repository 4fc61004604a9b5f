import type { VcVerificationView } from '@bewijskracht/contracts';
import type { VerificationStep } from '@bewijskracht/domain';

/** Findings that are told and don't decide: who an issuer is and what it judged by, is not the question of the VC API. */
const MAY_BE_UNKNOWN: readonly VerificationStep['check'][] = ['issuer', 'framework'];

/**
 * The VC API's plain yes or no over all findings: nothing may be wrong, and what was asked must have been checked. A
 * status nobody could look up is no yes, unless the caller asked for other checks only.
 */
export function verdictOf(steps: readonly VerificationStep[], checks: unknown): VcVerificationView {
  const leavesStatus = Array.isArray(checks) && !checks.includes('credentialStatus');
  const tolerated = leavesStatus ? [...MAY_BE_UNKNOWN, 'status'] : MAY_BE_UNKNOWN;
  const isError = ({ check, answer }: VerificationStep): boolean =>
    answer === 'invalid' || (answer === 'unknown' && !tolerated.includes(check));
  const errors = steps.filter(isError);
  const warnings = steps.filter((step) => step.answer === 'unknown' && !isError(step));
  return {
    verified: steps.some(({ check, answer }) => check === 'signature' && answer === 'valid') && errors.length === 0,
    checks: steps.map(({ check, answer, code }) => ({ check, answer, code })),
    warnings: warnings.map(describe),
    errors: errors.map(describe),
  };
}

const describe = ({ code, facts }: VerificationStep): VcVerificationView['errors'][number] => ({
  type: `urn:bewijskracht:finding:${code}`,
  title: Object.keys(facts).length === 0 ? code : `${code} ${JSON.stringify(facts)}`,
});
