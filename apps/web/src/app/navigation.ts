import type { Role } from '@bewijskracht/domain';
import type { nl } from './app.nl.ts';

interface Place {
  readonly to: string;
  readonly label: keyof (typeof nl)['navigation'];
  /** Who sees it in the menu; nobody named means visitors only. */
  readonly roles: readonly Role[] | 'visitors';
}

/** The main menu, one list for everybody (LOOK); who plays several parts sees the places of each. */
export const PLACES = [
  { to: '/portfolio', label: 'portfolio', roles: ['candidate'] },
  { to: '/bewijs', label: 'bewijs', roles: ['candidate'] },
  { to: '/mensen', label: 'mensen', roles: ['candidate'] },
  { to: '/indienen', label: 'indienen', roles: ['candidate'] },
  { to: '/deelcertificaten', label: 'deelcertificaten', roles: ['candidate'] },
  { to: '/elders', label: 'elders', roles: ['candidate'] },
  { to: '/wachtrij', label: 'wachtrij', roles: ['coordinator'] },
  { to: '/kandidaten', label: 'kandidaten', roles: ['coordinator'] },
  { to: '/beoordelingen', label: 'beoordelingen', roles: ['assessor'] },
  { to: '/vergaderingen', label: 'vergaderingen', roles: ['secretary', 'boardMember'] },
  { to: '/aanwijzingen', label: 'aanwijzingen', roles: ['secretary', 'boardMember'] },
  { to: '/register', label: 'register', roles: ['secretary', 'boardMember'] },
  { to: '/erkennen', label: 'erkennen', roles: ['secretary', 'boardMember'] },
  { to: '/wissen', label: 'wissen', roles: ['secretary'] },
  { to: '/kader', label: 'kader', roles: ['candidate', 'coordinator', 'assessor', 'secretary', 'boardMember'] },
  { to: '/kader', label: 'kader', roles: 'visitors' },
  { to: '/verify', label: 'verify', roles: 'visitors' },
] as const satisfies readonly Place[];
