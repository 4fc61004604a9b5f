import { WalletCopyListView, WalletOfferView } from '@bewijskracht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';

const address = (paper: string) => `/api/deelcertificaten/${encodeURIComponent(paper)}`;
/** While an offer is open, its holder looks whether the wallet has taken it. */
const LOOK_AFTER = 3000;

/** In which wallets one of the holder's papers is. */
export const walletCopiesQuery = (paper: string, isOpen: boolean) =>
  queryOptions({
    queryKey: ['deelcertificaten', paper, 'wallet-copies'],
    queryFn: () => request('GET', `${address(paper)}/wallet-copies`, { response: WalletCopyListView }),
    refetchInterval: isOpen ? LOOK_AFTER : false,
  });

/** Makes an offer to a wallet; code and pin are in this answer only. */
export const offerToWallet = (paper: string) =>
  request('POST', `${address(paper)}/wallet-offers`, { response: WalletOfferView });
