import { Global, Module } from '@nestjs/common';
import { DecideDataRequest } from './actions/decide-data-request.js';
import { DownloadDataExport } from './actions/download-data-export.js';
import { LodgeDataRequest } from './actions/lodge-data-request.js';
import { PublishConsentText } from './actions/publish-consent-text.js';
import { RecordConsent } from './actions/record-consent.js';
import { RegisterResident } from './actions/register-resident.js';
import { RevealResident } from './actions/reveal-resident.js';
import { SetKeyGroup } from './actions/set-key-group.js';
import { WithdrawConsent } from './actions/withdraw-consent.js';
import { ConsentTexts } from './data/consent-texts.js';
import { DataRequestData } from './data/data-request-data.js';
import { DataRequests } from './data/data-requests.js';
import { ResidentRetention } from './data/resident-retention.js';
import { ResidentData } from './data/resident-data.js';
import { Residents } from './data/residents.js';
import { ConsentTextsController } from './http/consent-texts.controller.js';
import { ConsentsController } from './http/consents.controller.js';
import { DataRequestsController } from './http/data-requests.controller.js';
import { OwnDataRequestsController } from './http/own-data-requests.controller.js';
import { ResidentsController } from './http/residents.controller.js';

/** Residents as data subjects and what they agreed to. */
@Global()
@Module({
  controllers: [
    ResidentsController,
    ConsentsController,
    ConsentTextsController,
    DataRequestsController,
    OwnDataRequestsController,
  ],
  providers: [
    Residents,
    ConsentTexts,
    ResidentData,
    ResidentRetention,
    RegisterResident,
    SetKeyGroup,
    RecordConsent,
    WithdrawConsent,
    RevealResident,
    PublishConsentText,
    DataRequests,
    DataRequestData,
    LodgeDataRequest,
    DecideDataRequest,
    DownloadDataExport,
  ],
  exports: [Residents],
})
export class ResidentsModule {}
