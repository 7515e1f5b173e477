import { Injectable } from '@nestjs/common';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { ResourceKind } from '../domain/resource-rules.js';
import type { ResourceState } from '../domain/resource.lifecycle.js';
import { Resource } from './resource.entity.js';

/** Narrows the resource list. */
export interface ResourceFilter {
  readonly communityId?: string;
  readonly ownerId?: string;
  readonly kind?: ResourceKind;
  readonly state?: ResourceState;
  /** A part of the name. */
  readonly text?: string;
}

/** Reads of what units lend: everybody's to know but what was withdrawn, which its owner alone still sees. */
@Injectable()
export class Resources {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  page(actor: Actor, request: PageRequest, { text, ...equal }: ResourceFilter): Promise<Page<Resource>> {
    const query = this.visible(actor);
    for (const [name, value] of Object.entries<string | undefined>(equal)) {
      if (value !== undefined) query.andWhere(`resource.${name} = :${name}`, { [name]: value });
    }
    if (text !== undefined) query.andWhere('strpos(lower(resource.name), lower(:text)) > 0', { text });
    return keysetPage(query, request);
  }

  /** One. NotFound (404) when it was withdrawn and is not the caller's. */
  async one(actor: Actor, id: string): Promise<Resource> {
    const found = await this.visible(actor).andWhere('resource.id = :id', { id }).getOne();
    if (!found) throw new NotFound('resource');
    return found;
  }

  private visible({ unitId }: Actor) {
    return this.database.reader
      .createQueryBuilder(Resource, 'resource')
      .where(`(resource.state <> 'withdrawn' OR resource.ownerId = :unitId)`, { unitId });
  }
}
