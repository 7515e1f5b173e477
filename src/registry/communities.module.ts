import { Global, Module } from '@nestjs/common';
import { RecordCommunity } from './actions/record-community.js';
import { CommunityRecords } from './data/community-records.js';
import { CommunitiesController } from './http/communities.controller.js';
import { CommunityGroupsController } from './http/community-groups.controller.js';

/** What is known of communities, and the groups that live in them. */
@Global()
@Module({
  controllers: [CommunitiesController, CommunityGroupsController],
  providers: [CommunityRecords, RecordCommunity],
  exports: [CommunityRecords],
})
export class CommunitiesModule {}
