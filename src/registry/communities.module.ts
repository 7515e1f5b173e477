import { Global, Module } from '@nestjs/common';
import { exportRoutes, importRoutes } from '../platform/index.js';
import { RecordCommunity } from './actions/record-community.js';
import { CommunityRecords } from './data/community-records.js';
import { CommunitiesController } from './http/communities.controller.js';
import { CommunityGroupsController } from './http/community-groups.controller.js';
import { ExportFigures, ImportFigures, figuresSheet } from './sheets/figures-sheet.js';
import { ExportGroups, ImportGroups } from './sheets/group-sheet-rows.js';
import { groupSheet } from './sheets/group-sheets.js';

/** What is known of communities, and the groups that live in them. */
@Global()
@Module({
  controllers: [
    importRoutes('community-groups', groupSheet, 'group.file'),
    exportRoutes('community-groups', groupSheet, 'group.read'),
    importRoutes('community-figures', figuresSheet, 'community.record'),
    exportRoutes('community-figures', figuresSheet, 'community.read'),
    CommunitiesController,
    CommunityGroupsController,
  ],
  providers: [CommunityRecords, RecordCommunity, ImportGroups, ExportGroups, ImportFigures, ExportFigures],
  exports: [CommunityRecords],
})
export class CommunitiesModule {}
