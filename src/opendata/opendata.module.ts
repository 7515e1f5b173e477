import { Module } from '@nestjs/common';
import { BulkFiles } from './data/bulk-files.js';
import { CheckOpenData } from './data/check-open-data.js';
import { ContractFactsReads } from './data/contract-facts.js';
import { ProcessFactsReads } from './data/process-facts.js';
import { Publication } from './data/publication.js';
import { RelatedProcesses } from './data/related-processes.js';
import { ReleasePackages } from './data/release-packages.js';
import { ReleaseProcess } from './data/release-process.js';
import { Releases } from './data/releases.js';
import { WriteRelease } from './data/write-release.js';
import { ReleaseContracts } from './handlers/release-contracts.js';
import { ReleasePurchases } from './handlers/release-purchases.js';
import { OpenDataChecksController } from './http/checks.controller.js';
import { OcdsController } from './http/ocds.controller.js';

/** Purchases in the Open Contracting Data Standard. */
@Module({
  controllers: [OcdsController, OpenDataChecksController],
  providers: [
    ProcessFactsReads,
    ContractFactsReads,
    RelatedProcesses,
    Releases,
    WriteRelease,
    ReleaseProcess,
    Publication,
    ReleasePackages,
    BulkFiles,
    CheckOpenData,
    ReleasePurchases,
    ReleaseContracts,
  ],
})
export class OpenDataModule {}
