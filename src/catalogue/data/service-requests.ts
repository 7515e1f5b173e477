import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import {
  type Actor,
  BusinessClock,
  Database,
  KeyRing,
  keysetPage,
  openPersonal,
  contactOf,
} from '../../platform/index.js';
import { maskName, maskPhone, maskWithin } from '../../shared/masking.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { RequestKind } from '../domain/service-request-rules.js';
import type { ServiceRequestState } from '../domain/service-request.lifecycle.js';
import { oversees } from '../intake-policies.js';
import { ServiceRequest } from './service-request.entity.js';
import { trackingHash } from './tracking-codes.js';

/** Narrows the list of requests. */
export interface RequestFilter {
  readonly state?: ServiceRequestState;
  readonly kind?: RequestKind;
  readonly communityId?: string;
  readonly overdue?: boolean;
  readonly mine?: boolean;
}

/** A request as its handlers see it: what is asked, and by whom in stars. */
export interface OpenedRequest {
  readonly row: ServiceRequest;
  /** Null once it was erased. */
  readonly text: string | null;
  readonly name: string | null;
  readonly phone: string | null;
}

/** Reads of service requests. */
@Injectable()
export class ServiceRequests {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly clock: BusinessClock,
  ) {}

  /** A page of the requests of the caller's community or street; overseers see all. */
  async page(actor: Actor, request: PageRequest, filter: RequestFilter): Promise<Page<OpenedRequest>> {
    const { overdue, mine, ...equal } = filter;
    const query = this.scoped(actor);
    for (const [name, value] of Object.entries<string | undefined>(equal)) {
      if (value !== undefined) query.andWhere(`request.${name} = :${name}`, { [name]: value });
    }
    if (mine) query.andWhere('request.handlerId = :handler', { handler: actor.accountId });
    if (overdue !== undefined) {
      const late = 'coalesce(request.endedAt, :now) > request.dueAt';
      query.andWhere(overdue ? late : `NOT (${late})`, { now: this.clock.now() });
    }
    const { items, next } = await keysetPage(query, request);
    return { items: items.map((row) => this.opened(actor, row)), next };
  }

  /** One request; NotFound when it is not the caller's to know. */
  async one(actor: Actor, id: string): Promise<OpenedRequest> {
    const row = await this.scoped(actor).andWhere('request.id = :id', { id }).getOne();
    if (!row) throw new NotFound('service_request');
    return this.opened(actor, row);
  }

  /** The request behind a tracking code; NotFound for a code that nobody was given. */
  async byCode(code: string): Promise<ServiceRequest> {
    const hash = trackingHash(code);
    const row = await this.database.reader.findOneBy(ServiceRequest, { trackingHash: hash });
    if (!row) throw new NotFound('service_request');
    return row;
  }

  private scoped(actor: Actor): SelectQueryBuilder<ServiceRequest> {
    const query = this.database.reader.createQueryBuilder(ServiceRequest, 'request');
    if (oversees(actor)) return query.where('true');
    const { unitId } = actor;
    return query.where('(request.communityId = :unitId OR request.streetId = :unitId)', { unitId });
  }

  /** Overseers count requests; what residents wrote is not theirs to read. */
  private opened(actor: Actor, row: ServiceRequest): OpenedRequest {
    const { name, phone } = contactOf(this.keys, row);
    const text = oversees(actor) ? null : openPersonal(this.keys, row, 'textSealed');
    const told = text && maskWithin(text, name);
    return { row, text: told, name: name && maskName(name), phone: phone && maskPhone(phone) };
  }
}
