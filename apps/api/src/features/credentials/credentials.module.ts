import { Module } from '@nestjs/common';
import { BroughtController } from './brought/brought.controller.ts';
import { BroughtRepository } from './brought/brought.repository.ts';
import { BroughtService } from './brought/brought.service.ts';
import { CertificateMaker } from './certificate-maker.ts';
import { CertificatePress } from './certificate-press.ts';
import { CredentialJobs } from './credentials.jobs.ts';
import { CredentialsQueries } from './credentials.queries.ts';
import { CredentialsRepository } from './credentials.repository.ts';
import { EndorsementsController } from './endorsements/endorsements.controller.ts';
import { EndorsementsService } from './endorsements/endorsements.service.ts';
import { EndorsingService } from './endorsements/endorsing.service.ts';
import { FormsController } from './forms/forms.controller.ts';
import { FormsQueries } from './forms/forms.queries.ts';
import { FormsReader } from './forms/forms.reader.ts';
import { PublicFormsController } from './forms/public-forms.controller.ts';
import { PublicFormsReader } from './forms/public-forms.reader.ts';
import { RecordService } from './forms/record.service.ts';
import { HolderPost } from './holder-post.ts';
import { IssuerKeys } from './issuer-keys.ts';
import { KeyChangesService } from './keys/key-changes.service.ts';
import { KeyJobs } from './keys/keys.jobs.ts';
import { KeysController } from './keys/keys.controller.ts';
import { KeysQueries } from './keys/keys.queries.ts';
import { KeysRepository } from './keys/keys.repository.ts';
import { MendingService } from './keys/mending.service.ts';
import { IssuersReader } from './issuers.reader.ts';
import { PaperSigners } from './paper-signers.ts';
import { MirrorService } from './mirror/mirror.service.ts';
import { PapersController } from './papers.controller.ts';
import { PapersReader } from './papers.reader.ts';
import { PublicCredentialsController } from './public.controller.ts';
import { PresentingController } from './presenting/presenting.controller.ts';
import { WalletAnswersService } from './presenting/wallet-answers.service.ts';
import { WalletRequestsController } from './presenting/wallet-requests.controller.ts';
import { WalletRequestsRepository } from './presenting/wallet-requests.repository.ts';
import { WalletRequestsService } from './presenting/wallet-requests.service.ts';
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
import { KeyStores } from './signer/key-stores.ts';
import { SigningService } from './signing.service.ts';
import { MakingWholes } from './stacks/making-wholes.service.ts';
import { StacksController } from './stacks/stacks.controller.ts';
import { StacksReader } from './stacks/stacks.reader.ts';
import { StacksRepository } from './stacks/stacks.repository.ts';
import { StacksService } from './stacks/stacks.service.ts';
import { CorrectionRepository } from './standing/correction.repository.ts';
import { CorrectionService } from './standing/correction.service.ts';
import { StandingController } from './standing/standing.controller.ts';
import { StandingNews } from './standing/standing-news.ts';
import { SuspensionRepository } from './standing/suspension.repository.ts';
import { SuspensionService } from './standing/suspension.service.ts';
import { StatusListsService } from './status-lists.service.ts';
import { DoorIssuingService } from './vc-api/door-issuing.service.ts';
import { IssuedRepository } from './vc-api/issued.repository.ts';
import { DoorSigningService } from './vc-api/door-signing.service.ts';
import { TokenGuard } from './vc-api/token.guard.ts';
import { TokensController } from './vc-api/tokens.controller.ts';
import { TokensService } from './vc-api/tokens.service.ts';
import { VcApiController } from './vc-api/vc-api.controller.ts';
import { VerificationController } from './verification.controller.ts';
import { VerificationService } from './verification.service.ts';
import { CopyMaker } from './wallet/copy-maker.ts';
import { HolderProofs } from './wallet/holder-proofs.ts';
import { Nonces } from './wallet/nonces.ts';
import { WalletController } from './wallet/wallet.controller.ts';
import { WalletIssuingService } from './wallet/wallet-issuing.service.ts';
import { WalletOffersController } from './wallet/wallet-offers.controller.ts';
import { WalletOffersService } from './wallet/wallet-offers.service.ts';
import { WalletRepository } from './wallet/wallet.repository.ts';

@Module({
  controllers: [
    PapersController,
    StandingController,
    KeysController,
    VerificationController,
    SharesController,
    SharedPageController,
    PublicCredentialsController,
    PublicRegisterController,
    TokensController,
    VcApiController,
    FormsController,
    EndorsementsController,
    PublicFormsController,
    StacksController,
    WalletController,
    WalletOffersController,
    BroughtController,
    PresentingController,
    WalletRequestsController,
  ],
  providers: [
    CredentialsQueries,
    CredentialsRepository,
    IssuerKeys,
    KeyStores,
    KeyChangesService,
    KeyJobs,
    KeysQueries,
    KeysRepository,
    MendingService,
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
    CertificatePress,
    SigningService,
    HolderPost,
    CredentialJobs,
    RevocationService,
    CorrectionRepository,
    CorrectionService,
    StandingNews,
    SuspensionRepository,
    SuspensionService,
    VerificationService,
    DoorIssuingService,
    DoorSigningService,
    IssuedRepository,
    TokenGuard,
    TokensService,
    FormsQueries,
    FormsReader,
    PublicFormsReader,
    RecordService,
    EndorsementsService,
    EndorsingService,
    MakingWholes,
    StacksReader,
    StacksRepository,
    StacksService,
    CopyMaker,
    HolderProofs,
    Nonces,
    WalletIssuingService,
    WalletOffersService,
    WalletRepository,
    BroughtRepository,
    BroughtService,
    WalletAnswersService,
    WalletRequestsRepository,
    WalletRequestsService,
  ],
  exports: [RegistrationService, HolderPost, VerificationService, DoorSigningService],
})
export class CredentialsModule {}
