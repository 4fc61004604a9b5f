import { ROUTE_CODES } from '@bewijskracht/domain';
import { z } from 'zod';
import { Id, ItemCode, Localised, Moment } from './common.ts';

export const FrameworkSummaryView = z
  .object({
    code: z.string(),
    version: z.string(),
    title: z.string(),
    nlqfLevel: z.int(),
    leeruitkomsten: z.int(),
    gedragsindicatoren: z.int(),
  })
  .meta({ id: 'FrameworkSummaryView' });
export const FrameworkListView = z
  .object({ frameworks: z.array(FrameworkSummaryView) })
  .meta({ id: 'FrameworkListView' });
export type FrameworkListView = z.infer<typeof FrameworkListView>;

export const LeeruitkomstView = z
  .object({
    code: ItemCode,
    kerntaak: ItemCode,
    number: z.int(),
    title: z.string(),
    displayTitle: z.string(),
    description: z.string(),
    bekwaamheden: z.array(ItemCode),
    gedragsindicatoren: z.array(ItemCode),
  })
  .meta({ id: 'LeeruitkomstView' });
export type LeeruitkomstView = z.infer<typeof LeeruitkomstView>;

export const GedragsindicatorView = z
  .object({ code: ItemCode, number: z.int(), text: z.string(), leeruitkomsten: z.array(ItemCode) })
  .meta({ id: 'GedragsindicatorView' });
export type GedragsindicatorView = z.infer<typeof GedragsindicatorView>;

/** A whole published framework, word for word, with its source, errata and open doubts. */
export const FrameworkView = z
  .object({
    code: z.string(),
    version: z.string(),
    title: z.string(),
    subtitle: z.string(),
    audience: z.string(),
    publisher: z.string(),
    publishedOn: z.string(),
    status: z.string(),
    nlqfLevel: z.int(),
    source: z.object({ document: z.string(), sha256: z.string(), note: z.string() }),
    statusOfGedragsindicatoren: z.array(z.string()),
    kerntaken: z.array(
      z.object({
        code: ItemCode,
        number: z.int(),
        title: z.string(),
        description: z.string(),
        leeruitkomsten: z.array(ItemCode),
      }),
    ),
    leeruitkomsten: z.array(LeeruitkomstView),
    bekwaamheden: z.array(
      z.object({
        code: ItemCode,
        number: z.int(),
        name: z.string(),
        taakgebied: z.string(),
        generic: z.array(z.string()),
        leeruitkomsten: z.array(ItemCode),
      }),
    ),
    gedragsindicatoren: z.array(GedragsindicatorView),
    errata: z.array(
      z.object({
        code: z.string(),
        before: z.string(),
        after: z.string(),
        reason: z.string(),
        items: z.array(z.string()),
      }),
    ),
    doubts: z.array(z.object({ code: z.string(), severity: z.string(), text: z.string() })),
    /** Paraphrases, not the official text: help only, never on a certificate. */
    levelHelp: z.object({
      warning: z.string(),
      level: z.int(),
      descriptors: z.array(z.object({ name: z.string(), text: z.string() })),
    }),
  })
  .meta({ id: 'FrameworkView' });
export type FrameworkView = z.infer<typeof FrameworkView>;

/** Who decides, what paper follows, what one can do against it, and what the paper is worth in one sentence (DOMAIN §3). */
export const RouteView = z
  .object({
    id: Id,
    code: z.enum(ROUTE_CODES),
    decider: Localised,
    paper: Localised,
    legalNature: Localised,
    remedy: Localised,
    remedyDays: z.int(),
    forEnrolledStudents: z.boolean(),
    forProfessionals: z.boolean(),
  })
  .meta({ id: 'RouteView' });
export type RouteView = z.infer<typeof RouteView>;

/** The organisation's rules for one framework version, published before submission (DESIGN §6). */
export const PolicyView = z
  .object({
    id: Id,
    version: z.int32(),
    text: Localised,
    cutOff: Localised,
    maxAgeYears: z.int(),
    assessmentDays: z.int(),
    quorum: z.int(),
    creditsPerLeeruitkomst: z.number().nullable(),
    skipInterview: z.enum(['never', 'whenAssessorsAgreeOnShown']),
    publishedAt: Moment,
  })
  .meta({ id: 'PolicyView' });
export type PolicyView = z.infer<typeof PolicyView>;

/** What an organisation offers for its framework: routes one can start and the policy in force. */
export const OfferView = z
  .object({ framework: FrameworkSummaryView, routes: z.array(RouteView), policy: PolicyView })
  .meta({ id: 'OfferView' });
export type OfferView = z.infer<typeof OfferView>;
