import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Units } from '../../identity/index.js';
import { type Actor, Database, create } from '../../platform/index.js';
import { Forbidden } from '../../shared/refused.js';
import { ServiceList } from '../data/service-list.entity.js';
import { refuse } from '../domain/refusals.js';
import { type ListKind, serviceListLifecycle } from '../domain/service-list.lifecycle.js';

/** Begins a service list of the caller's community. */
@Injectable()
export class DraftList {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
  ) {}

  /** The new list's id. Forbidden when the caller's unit is no community below a street office. */
  async run(actor: Actor, input: { title: string; year: number; kind?: ListKind }): Promise<string> {
    const unit = (await this.units.byIds([actor.unitId])).get(actor.unitId);
    const streetId = unit?.kind === 'community' ? unit.parentId : null;
    if (!streetId) throw new Forbidden([refuse.notACommunity()]);
    return this.database.transaction(async (tx) => {
      const id = uuid();
      await create(tx, ServiceList, {
        ...{ id, seriesId: id, edition: 1, kind: input.kind ?? 'project' },
        state: serviceListLifecycle.initial,
        communityId: actor.unitId,
        streetId,
        title: input.title,
        year: input.year,
        submittedAt: null,
        publishedAt: null,
      });
      return id;
    });
  }
}
