import { WalletRequestStateView, WalletRequestView } from '@bewijskracht/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';
import { broughtQuery } from './brought.api.ts';

const ADDRESS = '/api/wallet-requests';
/** While a question is open, the candidate's page looks whether the wallet has answered. */
const LOOK_AFTER = 3000;

/** Asks the candidate's own wallet; the secret is in this answer only. */
export const askWallet = () => request('POST', ADDRESS, { response: WalletRequestView });

/** How it stands with a question. What the wallet showed is then in the list too. */
export function useWalletRequest(id: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['wallet-requests', id],
    queryFn: async () => {
      const view = await request('GET', `${ADDRESS}/${encodeURIComponent(id)}`, { response: WalletRequestStateView });
      if (view.state === 'received') await client.invalidateQueries({ queryKey: broughtQuery.queryKey });
      return view;
    },
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.state === 'waiting' || data.state === 'checking' ? LOOK_AFTER : false,
  });
}
