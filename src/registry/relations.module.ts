import { Global, Module } from '@nestjs/common';
import { importRoutes } from '../platform/index.js';
import { CorrectRelation } from './actions/correct-relation.js';
import { DeclareRelation } from './actions/declare-relation.js';
import { RecordRelation } from './actions/record-relation.js';
import { KnownPersonData } from './data/known-person-data.js';
import { RelationReads } from './data/relation-reads.js';
import { Relations } from './data/relations.js';
import { OwnRelationsController } from './http/own-relations.controller.js';
import { RelationPathsController } from './http/relation-paths.controller.js';
import { RelationsController } from './http/relations.controller.js';
import { ImportRelations, relationSheet } from './sheets/import-relations.js';

/** Who stands how to whom; global, because every later context recuses. */
@Global()
@Module({
  controllers: [
    importRoutes('relations', relationSheet, 'relation.record'),
    RelationsController,
    OwnRelationsController,
    RelationPathsController,
  ],
  providers: [
    Relations,
    RelationReads,
    KnownPersonData,
    RecordRelation,
    DeclareRelation,
    CorrectRelation,
    ImportRelations,
  ],
  exports: [Relations],
})
export class RelationsModule {}
