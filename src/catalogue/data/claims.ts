import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import {
  type Actor,
  Database,
  demandShown,
  isWithheld,
  keysetPage,
  leaveOutWithheld,
} from '../../platform/index.js';
import { type Page, type PageRequest, pageOf } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { seesAllClaims } from '../claim-policies.js';
import type { ClaimState } from '../domain/claim.lifecycle.js';
import { ClaimAssessment } from './claim-assessment.entity.js';
import { ClaimProgress } from './claim-progress.entity.js';
import { Claim } from './claim.entity.js';
import { ServiceOffer } from './service-offer.entity.js';
import { WITHHELD_OFFER } from './withheld-scopes.js';

/** Narrows the claims; everything given has to hold. */
export interface ClaimFilter {
  readonly itemId?: string;
  readonly state?: ClaimState;
}

/** A commendation as everybody reads it: units and works, no person. */
export interface PublicCommendation {
  readonly id: string;
  readonly claimantName: string;
  readonly itemId: string;
  readonly itemTitle: string;
  readonly communityName: string;
  readonly reason: string;
  readonly exemplary: boolean;
  readonly createdAt: Date;
}

/** Reads of offers, claims and commendations. */
@Injectable()
export class Claims {
  constructor(private readonly database: Database) {}

  /** A page of the offers that are open for claims or being carried out, newest first. */
  offers(actor: Actor | undefined, request: PageRequest): Promise<Page<ServiceOffer>> {
    const query = this.database.reader.createQueryBuilder(ServiceOffer, 'offer');
    query.where('offer.endedAt IS NULL');
    return keysetPage(leaveOutWithheld(query, actor, WITHHELD_OFFER), request);
  }

  /** One offer; offered items are public. NotFound (404); 410 where an order took its item off the caller's eyes. */
  async offer(actor: Actor | undefined, id: string): Promise<ServiceOffer> {
    const query = this.database.reader.createQueryBuilder(ServiceOffer, 'offer');
    const found = await query.where('offer.id = :id', { id }).getOne();
    if (!found) throw new NotFound('service_offer');
    await demandShown(query, actor, WITHHELD_OFFER);
    return found;
  }

  /** A page, newest first. */
  page(actor: Actor, request: PageRequest, filter: ClaimFilter): Promise<Page<Claim>> {
    const query = this.visible(actor);
    for (const [name, value] of Object.entries<string | undefined>({ ...filter })) {
      if (value) query.andWhere(`claim.${name} = :${name}`, { [name]: value });
    }
    return keysetPage(query, request);
  }

  /** One that the actor may see. NotFound (404) for every other. */
  async one(actor: Actor, id: string): Promise<Claim> {
    const found = await this.visible(actor).andWhere('claim.id = :id', { id }).getOne();
    if (!found) throw new NotFound('claim');
    return found;
  }

  /** A page of what was done for a claim that the actor may see, newest first. */
  async progress(actor: Actor, claimId: string, request: PageRequest): Promise<Page<ClaimProgress>> {
    await this.one(actor, claimId);
    const query = this.database.reader.createQueryBuilder(ClaimProgress, 'progress');
    return keysetPage(query.where('progress.claimId = :claimId', { claimId }), request);
  }

  /** How a claim went when the community looked, newest first. NotFound (404) for others' claims. */
  async assessments(actor: Actor, claimId: string, request: PageRequest): Promise<Page<ClaimAssessment>> {
    await this.one(actor, claimId);
    const query = this.database.reader.createQueryBuilder(ClaimAssessment, 'assessment');
    return keysetPage(query.where('assessment.claimId = :claimId', { claimId }), request);
  }

  /** A page of the commendations, newest first, for everybody, but of what no order took away; examples (典型) alone when asked. */
  async commendations(exemplary: boolean, request: PageRequest): Promise<Page<PublicCommendation>> {
    const rows = await this.database.reader.query<PublicCommendation[]>(
      `SELECT c.id, claimant.name AS "claimantName", item.id AS "itemId", item.title AS "itemTitle",
              community.name AS "communityName", c.reason, c.exemplary, c.created_at AS "createdAt"
         FROM commendation c JOIN claim ON claim.id = c.claim_id JOIN service_item item ON item.id = claim.item_id
         JOIN unit claimant ON claimant.id = claim.claimant_id JOIN unit community ON community.id = claim.community_id
        WHERE (c.exemplary OR NOT $1) AND NOT ${isWithheld('item.id, item.list_id')} AND ($3::uuid IS NULL OR c.id < $3) ORDER BY c.id DESC LIMIT $2`,
      [exemplary, request.limit + 1, request.after ?? null],
    );
    return pageOf(rows, request);
  }

  private visible(actor: Actor): SelectQueryBuilder<Claim> {
    const query = this.database.reader.createQueryBuilder(Claim, 'claim').where('TRUE');
    if (seesAllClaims(actor)) return query;
    const { unitId } = actor;
    return query.andWhere(':unitId IN (claim.claimantId, claim.communityId, claim.streetId)', { unitId });
  }
}
