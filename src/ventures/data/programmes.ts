import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  type WithheldScope,
  demandShown,
  keysetPage,
  leaveOutWithheld,
} from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { ProgrammeState } from '../domain/programme.lifecycle.js';
import { maySeeProgramme, seesUnpublished } from '../policies.js';
import { VentureProgramme } from './programme.entity.js';

/** Narrows the programmes. */
export interface ProgrammeFilter {
  readonly state?: ProgrammeState;
  readonly streetId?: string;
}

/** Read on by its street, who applied, and who judges. */
const WITHHELD: WithheldScope = {
  subjects: 'programme.id',
  own: `(:ownUnit = programme.street_id
    OR EXISTS (SELECT FROM venture_application p WHERE p.programme_id = programme.id AND p.organization_id = :ownUnit)
    OR EXISTS (SELECT FROM venture_judge p WHERE p.programme_id = programme.id AND p.account_id = :ownAccount))`,
};

/** Reads of programmes: published ones are everybody's, others the street's and civil affairs'. */
@Injectable()
export class Programmes {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  page(
    actor: Actor | undefined,
    request: PageRequest,
    filter: ProgrammeFilter,
  ): Promise<Page<VentureProgramme>> {
    const query = this.database.reader
      .createQueryBuilder(VentureProgramme, 'programme')
      .where(
        `(programme.publishedOn IS NOT NULL OR programme.streetId = :unitId OR (:civil AND programme.state <> 'drafted'))`,
        { unitId: actor?.unitId ?? null, civil: seesUnpublished(actor) },
      );
    leaveOutWithheld(query, actor, WITHHELD);
    for (const [field, value] of Object.entries<string | undefined>({ ...filter }))
      if (value !== undefined) query.andWhere(`programme.${field} = :${field}`, { [field]: value });
    return keysetPage(query, request);
  }

  /** One. NotFound (404) when the caller may not see it. */
  async one(actor: Actor | undefined, id: string): Promise<VentureProgramme> {
    const programme = await this.database.reader.findOneBy(VentureProgramme, { id });
    if (!programme || !maySeeProgramme(actor, programme)) throw new NotFound('venture_programme');
    return programme;
  }

  /** The same for its public page: 410 where an order took it off the caller's eyes. */
  async shown(actor: Actor | undefined, id: string): Promise<VentureProgramme> {
    const programme = await this.one(actor, id);
    const query = this.database.reader.createQueryBuilder(VentureProgramme, 'programme');
    await demandShown(query.where('programme.id = :id', { id }), actor, WITHHELD);
    return programme;
  }
}
