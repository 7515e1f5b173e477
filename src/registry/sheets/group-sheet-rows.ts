import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Units } from '../../identity/index.js';
import {
  Exports,
  type Importer,
  Imports,
  type SheetExporter,
  type SheetLoader,
  type Tx,
  allPages,
} from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import { fileGroup } from '../actions/record-community.js';
import { CommunityRecords } from '../data/community-records.js';
import type { Organization } from '../data/organization.entity.js';
import { codesOf, organizationsByCode } from '../data/organizations-by-code.js';
import { refuseCommunity } from '../domain/community-rules.js';
import { type GroupRow, groupSheet } from './group-sheets.js';

interface Facts {
  /** Communities of the importer's unit by name. */
  readonly communities: ReadonlyMap<string, string>;
  readonly hubs: ReadonlyMap<string, Organization>;
}

/** Files groups of the importer's communities, as `POST /community-groups` does one by one. */
@Injectable()
export class ImportGroups implements SheetLoader<typeof groupSheet, Facts> {
  readonly sheet = groupSheet;

  constructor(
    imports: Imports,
    private readonly records: CommunityRecords,
    private readonly units: Units,
  ) {
    imports.add(this);
  }

  async facts(tx: Tx, rows: readonly GroupRow[], importer: Importer): Promise<Facts> {
    const units = await this.units.byIds(await this.records.within(importer));
    return {
      communities: new Map([...units.values()].map(({ id, name }) => [name, id])),
      hubs: await organizationsByCode(
        tx,
        rows.flatMap(({ hub }) => hub ?? []),
      ),
    };
  }

  check({ community, hub }: GroupRow, { communities, hubs }: Facts): Violation[] {
    return [
      ...(communities.has(community) ? [] : [refuseCommunity.notYours({ pointer: '/community' })]),
      ...(hub === null || hubs.has(hub) ? [] : [refuseCommunity.hubUnknown({ pointer: '/hub' })]),
    ];
  }

  keyOf({ community, name }: GroupRow): string {
    return JSON.stringify([community, name]);
  }

  async store(tx: Tx, rows: readonly GroupRow[], importer: Importer, facts: Facts): Promise<void> {
    for (const { community, hub, kind, name, members, filedOn, capacity, plan } of rows) {
      const hubId = hub === null ? null : (facts.hubs.get(hub)?.id ?? null);
      const group = { kind, name, members, filedOn, hubId, capacity, plan };
      await fileGroup(tx, importer.accountId, facts.communities.get(community) ?? '', group);
    }
  }
}

/** Groups of the caller's communities that have not ended, in the form in which they are filed. */
@Injectable()
export class ExportGroups implements SheetExporter<typeof groupSheet> {
  readonly sheet = groupSheet;

  constructor(
    exports: Exports,
    private readonly records: CommunityRecords,
    private readonly units: Units,
  ) {
    exports.add(this);
  }

  async *rows(db: EntityManager, _: object, caller: Importer): AsyncGenerator<GroupRow> {
    const groups = (await this.records.groupsOf(caller)).andWhere('grp.endedOn IS NULL');
    for await (const page of allPages(groups)) {
      const units = await this.units.byIds(page.map(({ communityId }) => communityId));
      const codes = await codesOf(
        db,
        page.flatMap(({ hubId }) => hubId ?? []),
      );
      for (const { communityId, hubId, kind, name, members, filedOn, capacity, plan } of page) {
        const community = units.get(communityId)?.name ?? '';
        const hub = hubId === null ? null : (codes.get(hubId) ?? null);
        yield { community, hub, kind, name, members, filedOn, capacity, plan };
      }
    }
  }
}
