import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, MoreThanOrEqual, type SelectQueryBuilder } from 'typeorm';
import { type Actor, BusinessClock, Database, isOverseer, keysetPage } from '../../platform/index.js';
import { addMonths, dayOf } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { Award } from './award.entity.js';
import { Challenge } from './challenge.entity.js';
import { Complaint } from './complaint.entity.js';
import { Tender } from './tender.entity.js';

/** Narrows challenges and complaints. */
export interface DisputeFilter {
  readonly tenderId?: string;
  readonly organizationId?: string;
  readonly state?: string;
}

/**
 * True while an open dispute may affect a tender's result, or its award where one is given, or the tender is suspended: nothing is signed then (实施条例 art. 54).
 * A dispute about another lot does not hold this one off.
 */
export async function isSigningHeld(
  db: EntityManager,
  tenderId: string,
  awardId: string | null = null,
): Promise<boolean> {
  const award = awardId && (await db.findOneByOrFail(Award, { id: awardId }));
  const tender = await db.findOneByOrFail(Tender, { id: tenderId });
  if (tender.suspendedUntil) return true;
  const lots = award ? [{ lotId: award.lotId }, { lotId: IsNull() }] : [{}];
  const affects = lots.map((lot) => ({ tenderId, ...lot, mayAffectResult: true }));
  const isIn = <S extends string>(state: S) => affects.map((each) => ({ ...each, state }));
  if (await db.existsBy(Challenge, isIn('submitted'))) return true;
  return db.existsBy(Complaint, isIn('accepted'));
}

/** Reads of challenges and complaints: for their supplier, the buyer and the overseers. */
@Injectable()
export class Disputes {
  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
  ) {}

  /** A page of challenges, newest first. */
  challenges(actor: Actor, request: PageRequest, filter: DisputeFilter): Promise<Page<Challenge>> {
    const query = this.database.reader.createQueryBuilder(Challenge, 'dispute');
    return keysetPage(narrowed(visible(query, actor), filter), request);
  }

  /** One challenge. NotFound (404) for who has nothing to do with it. */
  async challenge(actor: Actor, id: string): Promise<Challenge> {
    const query = visible(this.database.reader.createQueryBuilder(Challenge, 'dispute'), actor);
    const found = await query.andWhere('dispute.id = :id', { id }).getOne();
    if (!found) throw new NotFound('challenge');
    return found;
  }

  /** A page of complaints, newest first. */
  complaints(actor: Actor, request: PageRequest, filter: DisputeFilter): Promise<Page<Complaint>> {
    const query = this.database.reader.createQueryBuilder(Complaint, 'dispute');
    return keysetPage(narrowed(visible(query, actor), filter), request);
  }

  /** One complaint. NotFound (404) for who has nothing to do with it. */
  async complaint(actor: Actor, id: string): Promise<Complaint> {
    const query = visible(this.database.reader.createQueryBuilder(Complaint, 'dispute'), actor);
    const found = await query.andWhere('dispute.id = :id', { id }).getOne();
    if (!found) throw new NotFound('complaint');
    return found;
  }

  /** Complaints of these suppliers that found nothing within the last twelve months, by supplier (94号令 art. 37). */
  async unfounded(organizationIds: readonly string[]): Promise<Map<string, number>> {
    const since = addMonths(dayOf(this.clock.now()), -12);
    const found = await this.database.reader.findBy(Complaint, {
      organizationId: In([...organizationIds]),
      ...{ state: 'decided', outcome: 'dismissed', decidedOn: MoreThanOrEqual(since) },
    });
    const counts = new Map<string, number>();
    for (const { organizationId } of found) counts.set(organizationId, (counts.get(organizationId) ?? 0) + 1);
    return counts;
  }
}

function visible<T extends Challenge | Complaint>(
  query: SelectQueryBuilder<T>,
  actor: Actor,
): SelectQueryBuilder<T> {
  query.innerJoin(Tender, 'tender', 'tender.id = dispute.tenderId');
  if (isOverseer(actor)) return query.where('TRUE');
  return query.where('(dispute.organizationId = :unitId OR tender.buyerId = :unitId)', {
    unitId: actor.unitId,
  });
}

function narrowed<T extends Challenge | Complaint>(
  query: SelectQueryBuilder<T>,
  filter: DisputeFilter,
): SelectQueryBuilder<T> {
  for (const [name, value] of Object.entries<string | undefined>({ ...filter }))
    if (value !== undefined) query.andWhere(`dispute.${name} = :${name}`, { [name]: value });
  return query;
}
