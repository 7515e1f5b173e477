import { Global, Module } from '@nestjs/common';
import { ExpertPool } from './data/expert-pool.js';
import { OrganizationProfiles } from './data/organization-profiles.js';
import { ExpertsController } from './http/experts.controller.js';
import { OrganizationsController } from './http/organizations.controller.js';

/** Suppliers and experts; global, because every later context names them. */
@Global()
@Module({
  controllers: [OrganizationsController, ExpertsController],
  providers: [OrganizationProfiles, ExpertPool],
  exports: [OrganizationProfiles, ExpertPool],
})
export class RegistryModule {}
