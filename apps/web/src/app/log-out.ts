import { forgetDrafts } from '../lib/drafts.ts';
import { request } from '../lib/http.ts';

/** Ends the session and forgets what this computer kept for it; the page is fetched anew, so that nothing lingers. */
export async function logOut(): Promise<void> {
  await request('DELETE', '/api/session', { anonymous: true });
  forgetDrafts();
  window.location.assign('/');
}
