import { DEELCERTIFICAAT_STATES } from './revocation.ts';
import { confirmSuspension, requestSuspension } from './suspension.ts';

const request = { turn: 'suspend', explanation: 'Er loopt een onderzoek.', requestedBy: 'anne' } as const;
const lift = { ...request, turn: 'lift' } as const;

describe('asking to suspend or to lift', () => {
  it.each(DEELCERTIFICAAT_STATES.map((state) => [state] as const))('of a deelcertificaat that is %s', (state) => {
    expect(requestSuspension(request, { state, requested: false }).ok).toBe(state === 'issued');
    expect(requestSuspension(lift, { state, requested: false }).ok).toBe(state === 'suspended');
  });

  it('is done once at a time', () => {
    expect(requestSuspension(request, { state: 'issued', requested: true })).toMatchObject({
      refusal: { code: 'already-requested' },
    });
  });

  it('needs an explanation of more than blanks', () => {
    const answer = requestSuspension({ ...request, explanation: '  kort     ' }, { state: 'issued', requested: false });
    expect(answer).toEqual({ ok: false, refusal: { code: 'explanation-too-short', length: 4, minimum: 10 } });
  });
});

describe('confirming', () => {
  it('is for somebody else', () => {
    expect(confirmSuspension(request, 'anne', 'issued')).toMatchObject({ refusal: { code: 'same-person' } });
    expect(confirmSuspension(request, 'bram', 'issued')).toEqual({ ok: true, value: 'suspended' });
    expect(confirmSuspension(lift, 'bram', 'suspended')).toEqual({ ok: true, value: 'issued' });
  });

  it('is too late when the deelcertificaat has moved on', () => {
    expect(confirmSuspension(request, 'bram', 'revoked')).toMatchObject({
      refusal: { code: 'transition-not-allowed', from: 'revoked', to: 'suspended' },
    });
  });
});
