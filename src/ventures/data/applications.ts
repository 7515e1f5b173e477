import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { type Actor, BusinessClock, Database, isOverseer, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { ApplicationState } from '../domain/application.lifecycle.js';
import { VentureApplication } from './application.entity.js';
import { VentureProgramme } from './programme.entity.js';

/** Narrows the applications. */
export interface ApplicationFilter {
  readonly programmeId?: string;
  readonly state?: ApplicationState;
}

/** An application and what it answers to. */
export interface ApplicationFile {
  readonly application: VentureApplication;
  readonly programme: VentureProgramme;
}

/** Nobody but the organization (and its community) reads an application before the deadline, unless the programme says so. */
const SEEN = `(
  application.organizationId = :unitId
  OR (application.communityId = :unitId AND programme.asks_community AND application.state <> 'withdrawn')
  OR (application.submittedAt IS NOT NULL AND application.state <> 'withdrawn' AND (
    ((programme.street_id = :unitId OR :overseer) AND programme.deadline_at <= :now)
    OR (programme.street_id = :unitId AND programme.open_to_street)
    OR (application.state NOT IN ('drafted', 'submitted', 'invalid', 'eliminated') AND EXISTS (
      SELECT 1 FROM venture_judge j WHERE j.programme_id = programme.id AND j.account_id = :accountId AND j.left_at IS NULL))
  )))`;

/** Reads of applications for those who may see them; everything else is NotFound. */
@Injectable()
export class Applications {
  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
  ) {}

  /** A page, newest first. */
  async page(actor: Actor, request: PageRequest, filter: ApplicationFilter): Promise<Page<ApplicationFile>> {
    const query = this.scoped(actor);
    for (const [field, value] of Object.entries<string | undefined>({ ...filter }))
      if (value !== undefined) query.andWhere(`application.${field} = :${field}`, { [field]: value });
    const { items, next } = await keysetPage(query, request);
    return { items: await this.withProgrammes(items), next };
  }

  /** One. NotFound (404) for everybody else. */
  async one(actor: Actor, id: string): Promise<ApplicationFile> {
    const found = await this.scoped(actor).andWhere('application.id = :id', { id }).getMany();
    const [file] = await this.withProgrammes(found);
    if (!file) throw new NotFound('venture_application');
    return file;
  }

  /** The caller's own. NotFound (404) for another's. */
  async own(actor: Actor, id: string): Promise<ApplicationFile> {
    const file = await this.one(actor, id);
    if (file.application.organizationId !== actor.unitId) throw new NotFound('venture_application');
    return file;
  }

  private scoped(actor: Actor): SelectQueryBuilder<VentureApplication> {
    const { unitId, accountId } = actor;
    return this.database.reader
      .createQueryBuilder(VentureApplication, 'application')
      .innerJoin('venture_programme', 'programme', 'programme.id = application.programme_id')
      .where(SEEN, { unitId, accountId, overseer: isOverseer(actor), now: this.clock.now() });
  }

  private async withProgrammes(applications: readonly VentureApplication[]): Promise<ApplicationFile[]> {
    const ids = applications.map(({ programmeId }) => programmeId);
    const programmes = await this.database.reader.findBy(VentureProgramme, { id: In(ids) });
    return applications.flatMap((application) => {
      const programme = programmes.find(({ id }) => id === application.programmeId);
      return programme ? [{ application, programme }] : [];
    });
  }
}
