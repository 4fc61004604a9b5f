import { Module } from '@nestjs/common';
import { CertificateMaker } from './certificate-maker.ts';
import { CredentialJobs } from './credentials.jobs.ts';
import { CredentialsQueries } from './credentials.queries.ts';
import { CredentialsRepository } from './credentials.repository.ts';
import { HolderPost } from './holder-post.ts';
import { IssuerKeys } from './issuer-keys.ts';
import { IssuersReader } from './issuers.reader.ts';
import { PaperSigners } from './paper-signers.ts';
import { MirrorService } from './mirror/mirror.service.ts';
import { PapersController } from './papers.controller.ts';
import { PapersReader } from './papers.reader.ts';
import { PublicCredentialsController } from './public.controller.ts';
import { PublicPageReader } from './public-page.reader.ts';
import { PublicRegisterController } from './register/public-register.controller.ts';
import { PublicRegisterQueries } from './register/public-register.queries.ts';
import { PublicRegisterReader } from './register/public-register.reader.ts';
import { RegistrationService } from './registration.service.ts';
import { RevocationService } from './revocation.service.ts';
import { SharedPageController } from './shares/shared-page.controller.ts';
import { SharesController } from './shares/shares.controller.ts';
import { SharesRepository } from './shares/shares.repository.ts';
import { SharesService } from './shares/shares.service.ts';
import { SigningService } from './signing.service.ts';
import { StatusListsService } from './status-lists.service.ts';
import { VerificationController } from './verification.controller.ts';
import { VerificationService } from './verification.service.ts';

@Module({
  controllers: [
    PapersController,
    VerificationController,
    SharesController,
    SharedPageController,
    PublicCredentialsController,
    PublicRegisterController,
  ],
  providers: [
    CredentialsQueries,
    CredentialsRepository,
    IssuerKeys,
    IssuersReader,
    PapersReader,
    PublicPageReader,
    SharesRepository,
    SharesService,
    PublicRegisterQueries,
    PublicRegisterReader,
    RegistrationService,
    MirrorService,
    StatusListsService,
    PaperSigners,
    CertificateMaker,
    SigningService,
    HolderPost,
    CredentialJobs,
    RevocationService,
    VerificationService,
  ],
  exports: [RegistrationService, HolderPost],
})
export class CredentialsModule {}
