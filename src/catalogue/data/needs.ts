import { Injectable } from '@nestjs/common';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { type Actor, BusinessClock, Database, keysetPage } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { type Page, type PageRequest, pageOf } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { FULL_AGE } from '../domain/need-priority.js';
import type { NeedSource } from '../domain/need-rules.js';
import { type NeedState, PUBLIC_NEED_STATES } from '../domain/need.lifecycle.js';
import { readsNeeds } from '../need-policies.js';
import { oversees } from '../intake-policies.js';
import { NeedPriorities } from './need-priorities.js';
import { Need } from './need.entity.js';
import { trackingHash } from './tracking-codes.js';

/** Narrows and orders the list of needs. */
export interface NeedFilter {
  readonly state?: NeedState;
  readonly source?: NeedSource;
  readonly communityId?: string;
  readonly category?: string;
}

/** Points with those for the age on a day, rounded as the parts are. */
const points = (alias: string) => `(${alias}.base_points + round(
  :ageWeight::numeric * least(greatest(:today::date - (${alias}.created_at AT TIME ZONE 'Asia/Shanghai')::date, 0), ${FULL_AGE})
  / ${FULL_AGE}, 2))`;

/** Reads of needs: verified ones for everybody, all of them for their community and street. */
@Injectable()
export class Needs {
  constructor(
    private readonly database: Database,
    private readonly priorities: NeedPriorities,
    private readonly clock: BusinessClock,
  ) {}

  /** A page, newest first or by priority; where needs have the same points, the newer comes first. */
  async page(
    actor: Actor | undefined,
    request: PageRequest,
    filter: NeedFilter,
    byPriority: boolean,
  ): Promise<Page<Need>> {
    const query = this.visible(actor);
    for (const [name, value] of Object.entries<string | undefined>({ ...filter })) {
      if (value !== undefined) query.andWhere(`need.${name} = :${name}`, { [name]: value });
    }
    return byPriority ? this.ranked(query, request) : keysetPage(query, request);
  }

  /** One need; NotFound when it is not the caller's to know. */
  async one(actor: Actor | undefined, id: string): Promise<Need> {
    const need = await this.visible(actor).andWhere('need.id = :id', { id }).getOne();
    if (!need) throw new NotFound('need');
    return need;
  }

  /** The need behind a tracking code, or the one into which it was merged. NotFound for a code that nobody was given. */
  async byCode(code: string): Promise<Need> {
    const { reader } = this.database;
    const need = await reader.findOneBy(Need, { trackingHash: trackingHash(code) });
    if (!need) throw new NotFound('need');
    return need.survivorId ? reader.findOneByOrFail(Need, { id: need.survivorId }) : need;
  }

  private async ranked(query: SelectQueryBuilder<Need>, request: PageRequest): Promise<Page<Need>> {
    const today = dayOf(this.clock.now());
    query.setParameters({ today, ageWeight: this.priorities.weights.age });
    if (request.after) {
      const last = `SELECT ${points('a')}, a.id FROM need a WHERE a.id = :after`;
      query.andWhere(`(${points('need')}, need.id) < (${last})`, { after: request.after });
    }
    const rows = await query
      .addSelect(points('need'), 'need_points')
      .orderBy('need_points', 'DESC')
      .addOrderBy('need.id', 'DESC')
      .limit(request.limit + 1)
      .getMany();
    return pageOf(rows, request);
  }

  private visible(actor: Actor | undefined): SelectQueryBuilder<Need> {
    const query = this.database.reader.createQueryBuilder(Need, 'need');
    if (actor && oversees(actor)) return query.where('true');
    const own = actor && readsNeeds(actor) ? { unitId: actor.unitId } : undefined;
    return query
      .where(
        new Brackets((either) => {
          either.where('need.state IN (:...open)', { open: PUBLIC_NEED_STATES });
          if (own) either.orWhere('need.communityId = :unitId OR need.streetId = :unitId', own);
        }),
      )
      .setParameters(own ?? {});
  }
}
