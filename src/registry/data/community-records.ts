import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { Units } from '../../identity/index.js';
import { type Actor, Database, keysetPage, isOverseer } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { GroupKind } from '../domain/community-rules.js';
import {
  CommunityFigures,
  CommunityGrade,
  CommunityGroup,
  ServiceWindow,
} from './community-record.entity.js';

/** A community with what is known of it on a day. */
export interface CommunityProfile {
  readonly communityId: string;
  readonly name: string;
  readonly figures: CommunityFigures | null;
  readonly grade: CommunityGrade | null;
  readonly windows: readonly ServiceWindow[];
  readonly groups: number;
}

/** Narrows the groups. */
export interface GroupFilter {
  readonly communityId?: string;
  readonly kind?: GroupKind;
  readonly hubId?: string;
}

/** Most communities that one look tells of. */
const MOST_COMMUNITIES = 500;

/** Reads of what is known of communities: everybody's own and those below it; overseers all. */
@Injectable()
export class CommunityRecords {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
  ) {}

  /** Ids of the communities whose records a caller may read and write of, by id. */
  async within(actor: Pick<Actor, 'unitId' | 'role'>): Promise<string[]> {
    const all = isOverseer(actor);
    const rows: { id: string }[] = await this.database.reader.query(
      `SELECT id FROM unit WHERE kind = 'community' AND ($1 OR id IN (SELECT unit_subtree($2)))
        ORDER BY id LIMIT ${MOST_COMMUNITIES}`,
      [all, actor.unitId],
    );
    return rows.map(({ id }) => id);
  }

  /** NotFound (404) for a community that is not the caller's. */
  async demandWithin(actor: Pick<Actor, 'unitId' | 'role'>, communityId: string): Promise<void> {
    if (!(await this.within(actor)).includes(communityId)) throw new NotFound('unit');
  }

  /** Profiles of communities on a day, by name. */
  async profiles(communityIds: readonly string[], on: Day): Promise<CommunityProfile[]> {
    const { reader } = this.database;
    const ids = [...communityIds];
    const units = await this.units.byIds(ids);
    const communityId = In(ids);
    const figures = await reader
      .createQueryBuilder(CommunityFigures, 'figures')
      .where('figures.communityId = ANY(:ids) AND figures.asOf <= :on', { ids, on })
      .distinctOn(['figures.community_id'])
      .orderBy('figures.community_id')
      .addOrderBy('figures.as_of', 'DESC')
      .getMany();
    const grades = await reader.find(CommunityGrade, { where: { communityId } });
    const windows = await reader.find(ServiceWindow, { where: { communityId }, order: { name: 'ASC' } });
    const groups = await reader.find(CommunityGroup, { where: { communityId } });
    const lives = (from: Day, to: Day | null) => from <= on && (to === null || on <= to);
    return ids
      .map((id) => ({
        ...{ communityId: id, name: units.get(id)?.name ?? '–' },
        figures: figures.find((each) => each.communityId === id) ?? null,
        grade: grades.find((each) => each.communityId === id && lives(each.validFrom, each.validTo)) ?? null,
        windows: windows.filter((each) => each.communityId === id && lives(each.openedOn, each.closedOn)),
        groups: groups.filter((each) => each.communityId === id && lives(each.filedOn, each.endedOn)).length,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'zh'));
  }

  /** A page of the groups of the caller's communities, newest first. */
  async groups(actor: Actor, request: PageRequest, filter: GroupFilter): Promise<Page<CommunityGroup>> {
    const query = await this.groupsOf(actor);
    for (const [name, value] of Object.entries<string | undefined>({ ...filter })) {
      if (value !== undefined) query.andWhere(`grp.${name} = :${name}`, { [name]: value });
    }
    return keysetPage(query, request);
  }

  /** One group. NotFound (404) outside the caller's communities. */
  async group(actor: Actor, id: string): Promise<CommunityGroup> {
    const found = await (await this.groupsOf(actor)).andWhere('grp.id = :id', { id }).getOne();
    if (!found) throw new NotFound('community_group');
    return found;
  }

  /** Groups of the caller's communities, or under his hub; in no order. */
  async groupsOf(actor: Pick<Actor, 'unitId' | 'role'>): Promise<SelectQueryBuilder<CommunityGroup>> {
    const ids = await this.within(actor);
    return this.database.reader
      .createQueryBuilder(CommunityGroup, 'grp')
      .where('(grp.communityId = ANY(:ids) OR grp.hubId = :unitId)', { ids, unitId: actor.unitId });
  }
}
