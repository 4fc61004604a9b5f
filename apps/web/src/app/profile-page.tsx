import { AccountPage } from '../features/accounts/account-page.tsx';
import { ChangePassword } from '../features/accounts/change-password.tsx';
import { Logins } from '../features/accounts/logins.tsx';
import { OwnErasure } from '../features/portfolios/own-erasure.tsx';
import { plays, useMe } from '../lib/session.ts';

/** One's own account; for a candidate also the way to leave it. */
export function ProfilePage() {
  const isCandidate = plays(useMe(), ['candidate']);
  return (
    <>
      <AccountPage />
      <ChangePassword />
      <Logins />
      {isCandidate && <OwnErasure />}
    </>
  );
}
