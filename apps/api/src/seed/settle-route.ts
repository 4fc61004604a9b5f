import type { Bilingual, RouteCode } from '@bewijskracht/domain';
import { USUAL_REMEDY_DAYS, USUAL_ROUTES } from '@bewijskracht/domain';
import type { Client } from 'pg';
import { newId } from '../platform/ids.ts';

/** What an organisation says of a route; what it leaves out stays as it was, or is as usual on a new route. */
export interface RouteSettings {
  readonly code: RouteCode;
  readonly decider?: Bilingual | undefined;
  readonly remedy?: Bilingual | undefined;
  /** Days within which one can disagree. */
  readonly remedyDays?: number | undefined;
  /** Whether somebody can start on it; who is on it already goes on. */
  readonly open?: boolean | undefined;
}

/** Where neither law nor field has a term: six weeks, as for everything else an exam board decides. */
const OWN_TERM = 42;
const PAPER: Bilingual = { nl: 'Deelcertificaat', en: 'Deelcertificaat (micro-credential)' };

/**
 * Opens or changes a route of an organisation, as owner; returns its id. The sentence on what its paper is worth always
 * comes from the route, so that no paper claims more than its route gives (DOMAIN §3). Papers that were issued keep theirs.
 */
export async function settleRoute(owner: Client, organisationId: string, settings: RouteSettings): Promise<string> {
  const { code, decider, remedy, remedyDays, open } = settings;
  const usual = USUAL_ROUTES[code];
  const { rows } = await owner.query<{ id: string }>(
    `insert into organisation_route as r (organisation_id, id, code, decider, paper, legal_nature, remedy, remedy_days, open, for_enrolled_students, for_professionals)
     values ($1, $2, $3, coalesce($4::jsonb, $5::jsonb), $6, $7, coalesce($8::jsonb, $9::jsonb), coalesce($10::int, $11::int), coalesce($12::boolean, true), $13, $14)
     on conflict (organisation_id, code) do update set decider = coalesce($4::jsonb, r.decider), legal_nature = excluded.legal_nature,
       remedy = coalesce($8::jsonb, r.remedy), remedy_days = coalesce($10::int, r.remedy_days), open = coalesce($12::boolean, r.open)
     returning id`,
    [
      organisationId,
      newId(),
      code,
      decider ?? null,
      usual.decider,
      PAPER,
      usual.legalNature,
      remedy ?? null,
      usual.remedy,
      remedyDays ?? null,
      USUAL_REMEDY_DAYS[code] ?? OWN_TERM,
      open ?? null,
      usual.forEnrolledStudents,
      usual.forProfessionals,
    ],
  );
  return rows[0]!.id;
}
