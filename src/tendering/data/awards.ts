import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  type WithheldScope,
  keysetPage,
  leaveOutWithheld,
} from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { NotFound } from '../../shared/refused.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { titleOfLot } from '../domain/lot-title.js';
import type { AwardState } from '../domain/award.lifecycle.js';
import { Award } from './award.entity.js';
import { partnersOf } from './award-results.js';
import { Bid } from './bid.entity.js';
import { lotsOf } from './lots.js';
import { takesPart } from './taking-part.js';
import { type Instalment, Tender, type VisitTemplate } from './tender.entity.js';

/** An award with everything of its tender that a contract is drawn from. Amount in fen. */
export interface AwardSummary {
  readonly awardId: string;
  readonly tenderId: string;
  readonly lotId: string;
  /** Null where the tender is one. */
  readonly lot: {
    readonly number: number;
    readonly title: string;
    readonly description: string | null;
  } | null;
  readonly bidId: string;
  readonly itemId: string;
  readonly fundId: string;
  /** Of the tender, with the lot where there are several. */
  readonly title: string;
  readonly category: string;
  readonly buyerId: string;
  readonly communityId: string;
  readonly organizationId: string;
  /** The other members, where a consortium won: the organization leads it and signs for all. */
  readonly partners: readonly string[];
  readonly amountFen: Fen;
  readonly state: AwardState;
  readonly confirmedOn: Day;
  readonly resultPublishedOn: Day;
  /** First day on which a contract may be drawn up. */
  readonly contractableFrom: Day;
  /** Last day for signing. */
  readonly signBy: Day;
  readonly instalments: readonly Instalment[];
  readonly returnVisitTemplate: VisitTemplate;
  readonly serviceFrom: Day;
  /** Inclusive. */
  readonly serviceTo: Day;
}

const WITHHELD: WithheldScope = {
  subjects: 'award.tender_id',
  own: `EXISTS (SELECT FROM tender t WHERE t.id = award.tender_id AND ${takesPart('t')})`,
};

/** Reads of awards. */
@Injectable()
export class Awards {
  constructor(private readonly database: Database) {}

  /** One award with its tender's frozen terms. NotFound (404). */
  async byId(awardId: string): Promise<AwardSummary> {
    const award = await this.find(awardId);
    const tender = await this.database.reader.findOneByOrFail(Tender, { id: award.tenderId });
    const bids = await this.database.reader.findBy(Bid, { id: award.bidId });
    const summary = summaryOf(award, tender, partnersOf(award, bids));
    const lots = await lotsOf(this.database.reader, tender.id);
    const own = lots.find(({ id }) => id === award.lotId);
    if (!own || lots.length === 1) return { ...summary, title: tender.title, lot: null };
    const { number, title, description } = own;
    const whole = titleOfLot(tender.title, own, lots.length);
    return { ...summary, title: whole, lot: { number, title, description } };
  }

  /** The row of one award. NotFound (404). */
  async find(id: string): Promise<Award> {
    const award = await this.database.reader.findOneBy(Award, { id });
    if (!award) throw new NotFound('award');
    return award;
  }

  /** Awards are public, but of purchases that only those who take part read: a page of them, of one tender when asked. */
  page(actor: Actor | undefined, request: PageRequest, tenderId?: string): Promise<Page<Award>> {
    const query = this.database.reader.createQueryBuilder(Award, 'award');
    if (tenderId) query.where('award.tenderId = :tenderId', { tenderId });
    return keysetPage(leaveOutWithheld(query, actor, WITHHELD), request);
  }
}

function summaryOf(
  award: Award,
  tender: Tender,
  partners: readonly string[],
): Omit<AwardSummary, 'title' | 'lot'> {
  const { tenderId, lotId, bidId, organizationId, amountFen, state } = award;
  const { itemId, fundId, category, buyerId, communityId, instalments } = tender;
  const { returnVisitTemplate, serviceFrom, serviceTo } = tender;
  return {
    awardId: award.id,
    ...{ tenderId, lotId, bidId, organizationId, partners, amountFen, state },
    ...{ itemId, fundId, category, buyerId, communityId, instalments },
    ...{ returnVisitTemplate, serviceFrom, serviceTo },
    confirmedOn: award.confirmedOn,
    resultPublishedOn: award.publishedOn,
    contractableFrom: award.contractableFrom,
    signBy: award.signBy,
  };
}
