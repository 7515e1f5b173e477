import { Global, Module } from '@nestjs/common';
import { exportRoutes, importRoutes } from '../platform/index.js';
import { AnswerSanction } from './actions/answer-sanction.js';
import { AmendOrganization } from './actions/amend-organization.js';
import { DecideOrganization } from './actions/decide-organization.js';
import { LiftCreditEntry } from './actions/lift-credit-entry.js';
import { ProposeSanction } from './actions/propose-sanction.js';
import { RecordCredential } from './actions/record-credential.js';
import { RecordCreditCheck } from './actions/record-credit-check.js';
import { RecordCreditEntry } from './actions/record-credit-entry.js';
import { RegisterOrganization } from './actions/register-organization.js';
import { StepSanction } from './actions/step-sanction.js';
import { Credentials } from './data/credentials.js';
import { CreditChecks } from './data/credit-checks.js';
import { CreditEntries } from './data/credit-entries.js';
import { OrganizationHistory } from './data/organization-history.js';
import { KnownCodesReader } from './data/known-codes.js';
import { OrganizationTies } from './data/organization-ties.js';
import { OrganizationProfiles } from './data/organization-profiles.js';
import { Sanctions } from './data/sanctions.js';
import { Standing } from './data/standing.js';
import { KeepFavours } from './handlers/keep-favours.js';
import { RemindOfExpiry } from './handlers/remind-of-expiry.js';
import { CredentialsController } from './http/credentials.controller.js';
import { CreditChecksController } from './http/credit-checks.controller.js';
import { CreditEntriesController } from './http/credit-entries.controller.js';
import { OrganizationsController } from './http/organizations.controller.js';
import { SanctionsController } from './http/sanctions.controller.js';
import { EligibilityController } from './http/eligibility.controller.js';
import { StandingController } from './http/standing.controller.js';
import { OrganizationSheetsController } from './http/organization-sheets.controller.js';
import { credentialSheet } from './sheets/credential-sheet.js';
import { creditEntrySheet } from './sheets/credit-entry-sheet.js';
import { ExportCredentials, ExportCreditEntries } from './sheets/export-papers.js';
import { ImportCredentials } from './sheets/import-credentials.js';
import { ExportOrganizations } from './sheets/export-organizations.js';
import { ImportCreditEntries } from './sheets/import-credit-entries.js';
import { ImportOrganizations } from './sheets/import-organizations.js';

/** Suppliers; global, because every later context names them. */
@Global()
@Module({
  controllers: [
    OrganizationSheetsController,
    importRoutes('credentials', credentialSheet, 'credential.record'),
    importRoutes('credit-entries', creditEntrySheet, 'credit.record'),
    exportRoutes('credentials', credentialSheet, 'credential.read'),
    exportRoutes('credit-entries', creditEntrySheet, 'credit.record'),
    OrganizationsController,
    CredentialsController,
    StandingController,
    EligibilityController,
    CreditEntriesController,
    CreditChecksController,
    SanctionsController,
  ],
  providers: [
    OrganizationProfiles,
    OrganizationHistory,
    Credentials,
    Standing,
    CreditEntries,
    RecordCreditEntry,
    CreditChecks,
    RecordCreditCheck,
    ImportCreditEntries,
    LiftCreditEntry,
    Sanctions,
    ProposeSanction,
    StepSanction,
    AnswerSanction,
    RegisterOrganization,
    DecideOrganization,
    AmendOrganization,
    KnownCodesReader,
    OrganizationTies,
    RecordCredential,
    RemindOfExpiry,
    KeepFavours,
    ImportOrganizations,
    ExportOrganizations,
    ExportCredentials,
    ExportCreditEntries,
    ImportCredentials,
  ],
  exports: [KnownCodesReader, OrganizationTies, OrganizationProfiles, Standing, Sanctions],
})
export class RegistryModule {}
