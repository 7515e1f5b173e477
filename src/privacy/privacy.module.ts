import { Module } from '@nestjs/common';
import { AssessImpact } from './actions/assess-impact.js';
import { EntrustProcessing } from './actions/entrust-processing.js';
import { HandleIncident } from './actions/handle-incident.js';
import { PersonRetention } from './data/person-retention.js';
import { PrivacyRecords } from './data/privacy-records.js';
import { DataIncidentsController } from './http/data-incidents.controller.js';
import { EntrustedProcessingController } from './http/entrusted-processing.controller.js';
import { ImpactAssessmentsController } from './http/impact-assessments.controller.js';

/** What the law asks to be written down of personal data: impact assessments, entrusting, leaks. */
@Module({
  controllers: [ImpactAssessmentsController, EntrustedProcessingController, DataIncidentsController],
  providers: [PrivacyRecords, AssessImpact, EntrustProcessing, HandleIncident, PersonRetention],
})
export class PrivacyModule {}
