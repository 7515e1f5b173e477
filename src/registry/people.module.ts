import { Global, Module } from '@nestjs/common';
import { CertifyWorker } from './actions/certify-worker.js';
import { RecordVolunteer } from './actions/record-volunteer.js';
import { RegisterWorker } from './actions/register-worker.js';
import { PersonContacts } from './data/person-contacts.js';
import { SocialWorkers } from './data/social-workers.js';
import { Volunteers } from './data/volunteers.js';
import { SocialWorkersController } from './http/social-workers.controller.js';
import { VolunteersController } from './http/volunteers.controller.js';
import { WorkerSheetsController } from './http/worker-sheets.controller.js';
import { ExportWorkers } from './sheets/export-workers.js';
import { ImportWorkers } from './sheets/import-workers.js';

/** Social workers and volunteers. */
@Global()
@Module({
  controllers: [WorkerSheetsController, SocialWorkersController, VolunteersController],
  providers: [
    PersonContacts,
    SocialWorkers,
    Volunteers,
    RegisterWorker,
    CertifyWorker,
    RecordVolunteer,
    ImportWorkers,
    ExportWorkers,
  ],
  exports: [PersonContacts],
})
export class PeopleModule {}
