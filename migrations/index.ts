import { DatabaseFoundationCreate1795300000000 } from './1795300000000-database__foundation__create.ts';
import { OrganisationsOrganisationCreate1795300001000 } from './1795300001000-organisations__organisation__create.ts';
import { AuditEntryCreate1795300002000 } from './1795300002000-audit__entry__create.ts';
import { AccountsSessionCreate1795300003000 } from './1795300003000-accounts__session__create.ts';
import { FrameworksFrameworkCreate1795300004000 } from './1795300004000-frameworks__framework__create.ts';
import { PortfoliosPortfolioCreate1795300005000 } from './1795300005000-portfolios__portfolio__create.ts';
import { EvidenceEvidenceCreate1795300006000 } from './1795300006000-evidence__evidence__create.ts';
import { SubmissionsSubmissionCreate1795300007000 } from './1795300007000-submissions__submission__create.ts';
import { AssessmentAssessmentCreate1795300008000 } from './1795300008000-assessment__assessment__create.ts';
import { AssessmentSealGuard1795300008100 } from './1795300008100-assessment__seal__guard.ts';
import { AssessmentPoliciesCreate1795300008200 } from './1795300008200-assessment__policies__create.ts';
import { CredentialsDeelcertificaatCreate1795300009000 } from './1795300009000-credentials__deelcertificaat__create.ts';
import { DecisionsSessionCreate1795300010000 } from './1795300010000-decisions__session__create.ts';
import { MailMessageCreate1795300011000 } from './1795300011000-mail__message__create.ts';
import { SubmissionsStageDerive1795300012000 } from './1795300012000-submissions__stage__derive.ts';
import { AssessmentScoreGuard1795400100000 } from './1795400100000-assessment__score__guard.ts';
import { VisitsCountCreate1795400110000 } from './1795400110000-visits__count__create.ts';
import { EvidenceStorageLimit1795400111000 } from './1795400111000-evidence__storage__limit.ts';
import { OperationsFiguresCreate1795400120000 } from './1795400120000-operations__figures__create.ts';
import { CredentialsChangesTell1795400140000 } from './1795400140000-credentials__changes__tell.ts';
import { CredentialsTokenCreate1795400150000 } from './1795400150000-credentials__token__create.ts';
import { FrameworksMicrocredentialSettle1795400160000 } from './1795400160000-frameworks__microcredential__settle.ts';
import { CredentialsEndorsementCreate1795400160100 } from './1795400160100-credentials__endorsement__create.ts';
import { CredentialsMirrorList1795400170000 } from './1795400170000-credentials__mirror__list.ts';
import { CredentialsShareCreate1795400170100 } from './1795400170100-credentials__share__create.ts';
import { CredentialsRegisterPublish1795400180000 } from './1795400180000-credentials__register__publish.ts';
import { CredentialsStackCreate1795400180050 } from './1795400180050-credentials__stack__create.ts';
import { PortfoliosErasureCreate1795400180100 } from './1795400180100-portfolios__erasure__create.ts';
import { CredentialsSuspensionCreate1795400180200 } from './1795400180200-credentials__suspension__create.ts';
import { CredentialsKeyChange1795400185000 } from './1795400185000-credentials__key__change.ts';
import { CredentialsWalletCreate1795400190000 } from './1795400190000-credentials__wallet__create.ts';
import { CredentialsBroughtCreate1795400191000 } from './1795400191000-credentials__brought__create.ts';
import { AssessmentStandingKeep1795500000000 } from './1795500000000-assessment__standing__keep.ts';
import { CredentialsBroughtRequestCreate1795501000000 } from './1795501000000-credentials__brought_request__create.ts';
import { AccountsPasswordReset1795503000000 } from './1795503000000-accounts__password__reset.ts';
import { AccountsPasswordGuard1795503100000 } from './1795503100000-accounts__password__guard.ts';
import { AccountsSessionShow1795503200000 } from './1795503200000-accounts__session__show.ts';
import { CredentialsHolderAddressWiden1795503300000 } from './1795503300000-credentials__holder_address__widen.ts';
import { AssessmentSheetOpen1795504000000 } from './1795504000000-assessment__sheet__open.ts';
import { AssessmentTieCreate1795504100000 } from './1795504100000-assessment__tie__create.ts';
import { AssessmentReplacementTighten1795504200000 } from './1795504200000-assessment__replacement__tighten.ts';

/** Every change to the schema, oldest first; listed by hand so that nothing is picked up by accident. */
export const migrations = [
  DatabaseFoundationCreate1795300000000,
  OrganisationsOrganisationCreate1795300001000,
  AuditEntryCreate1795300002000,
  AccountsSessionCreate1795300003000,
  FrameworksFrameworkCreate1795300004000,
  PortfoliosPortfolioCreate1795300005000,
  EvidenceEvidenceCreate1795300006000,
  SubmissionsSubmissionCreate1795300007000,
  AssessmentAssessmentCreate1795300008000,
  AssessmentSealGuard1795300008100,
  AssessmentPoliciesCreate1795300008200,
  CredentialsDeelcertificaatCreate1795300009000,
  DecisionsSessionCreate1795300010000,
  MailMessageCreate1795300011000,
  SubmissionsStageDerive1795300012000,
  AssessmentScoreGuard1795400100000,
  VisitsCountCreate1795400110000,
  EvidenceStorageLimit1795400111000,
  OperationsFiguresCreate1795400120000,
  CredentialsChangesTell1795400140000,
  CredentialsTokenCreate1795400150000,
  FrameworksMicrocredentialSettle1795400160000,
  CredentialsEndorsementCreate1795400160100,
  CredentialsMirrorList1795400170000,
  CredentialsShareCreate1795400170100,
  CredentialsRegisterPublish1795400180000,
  CredentialsStackCreate1795400180050,
  PortfoliosErasureCreate1795400180100,
  CredentialsSuspensionCreate1795400180200,
  CredentialsKeyChange1795400185000,
  CredentialsWalletCreate1795400190000,
  CredentialsBroughtCreate1795400191000,
  AssessmentStandingKeep1795500000000,
  CredentialsBroughtRequestCreate1795501000000,
  AccountsPasswordReset1795503000000,
  AccountsPasswordGuard1795503100000,
  AccountsSessionShow1795503200000,
  CredentialsHolderAddressWiden1795503300000,
  AssessmentSheetOpen1795504000000,
  AssessmentTieCreate1795504100000,
  AssessmentReplacementTighten1795504200000,
] as const;
