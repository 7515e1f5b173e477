import { Global, Module } from '@nestjs/common';
import { exportRoutes, importRoutes } from '../platform/index.js';
import { KeepContacts } from './actions/keep-contacts.js';
import { KeepProfile } from './actions/keep-profile.js';
import { CertifyWorker } from './actions/certify-worker.js';
import { RecordVolunteer } from './actions/record-volunteer.js';
import { RegisterWorker } from './actions/register-worker.js';
import { Profiles } from './data/profiles.js';
import { PersonContacts } from './data/person-contacts.js';
import { SocialWorkers } from './data/social-workers.js';
import { Volunteers } from './data/volunteers.js';
import { ContactsController } from './http/contacts.controller.js';
import { ProfilesController } from './http/profiles.controller.js';
import { SocialWorkersController } from './http/social-workers.controller.js';
import { VolunteersController } from './http/volunteers.controller.js';
import { ExportWorkers } from './sheets/export-workers.js';
import { ExportVolunteers } from './sheets/export-volunteers.js';
import { ImportVolunteerHours, ImportVolunteers } from './sheets/import-volunteers.js';
import { volunteerHoursSheet, volunteerSheet, volunteerTotalsSheet } from './sheets/volunteer-sheets.js';
import { workerSheet } from './sheets/worker-sheet.js';
import { ImportWorkers } from './sheets/import-workers.js';

/** Social workers, volunteers, and what organizations are beside their certificate. */
@Global()
@Module({
  controllers: [
    importRoutes('social-workers', workerSheet, 'worker.enter'),
    exportRoutes('social-workers', workerSheet, 'worker.read'),
    importRoutes('volunteers', volunteerSheet, 'volunteer.enter'),
    importRoutes('volunteer-hours', volunteerHoursSheet, 'volunteer.enter'),
    exportRoutes('volunteers', volunteerTotalsSheet, 'volunteer.read'),
    SocialWorkersController,
    VolunteersController,
    ProfilesController,
    ContactsController,
  ],
  providers: [
    PersonContacts,
    SocialWorkers,
    Volunteers,
    RegisterWorker,
    CertifyWorker,
    RecordVolunteer,
    Profiles,
    KeepProfile,
    KeepContacts,
    ImportWorkers,
    ExportWorkers,
    ImportVolunteers,
    ImportVolunteerHours,
    ExportVolunteers,
  ],
  exports: [PersonContacts],
})
export class PeopleModule {}
