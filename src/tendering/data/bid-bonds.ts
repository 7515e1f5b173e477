import { Injectable } from '@nestjs/common';
import { Brackets, In, type SelectQueryBuilder } from 'typeorm';
import {
  type Actor,
  BusinessClock,
  Database,
  Settings,
  isOverseer,
  keysetPage,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { lateFee } from '../domain/bid-bond.js';
import type { BidBondState } from '../domain/bid-bond.lifecycle.js';
import { BidBond } from './bid-bond.entity.js';
import { Lot } from './lot.entity.js';
import { Tender } from './tender.entity.js';

/** Which bonds are asked for. */
export interface BondFilter {
  readonly tenderId?: string;
  readonly state?: BidBondState;
  /** Due, and their last day is over. */
  readonly overdue?: boolean;
}

/** A bond with what it belongs to, and what its late return costs by now, in fen. */
export interface BondInHand {
  readonly bond: BidBond;
  readonly tender: Tender;
  readonly lot: Lot;
  readonly overdue: boolean;
  readonly lateFee: Fen;
}

/** Reads of bid bonds: the buyer's own purchases, a bidder's own bonds, overseers all. */
@Injectable()
export class BidBonds {
  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
    private readonly settings: Settings,
  ) {}

  /** A page of the bonds that this caller may see. */
  async page(
    actor: Actor,
    { tenderId, state, overdue }: BondFilter,
    request: PageRequest,
  ): Promise<Page<BondInHand>> {
    const query = this.scoped(actor);
    if (tenderId) query.andWhere('bond.tenderId = :tenderId', { tenderId });
    if (state) query.andWhere('bond.state = :state', { state });
    if (overdue) query.andWhere("bond.state = 'due' AND bond.returnBy < :today", { today: this.today() });
    const { items, next } = await keysetPage(query, request);
    return { items: await this.inHand(items), next };
  }

  /** One bond. NotFound (404) when it is not the caller's to know. */
  async one(actor: Actor, id: string): Promise<BondInHand> {
    const bond = await this.scoped(actor).andWhere('bond.id = :id', { id }).getOne();
    const [found] = bond ? await this.inHand([bond]) : [];
    if (!found) throw new NotFound('bid_bond');
    return found;
  }

  private scoped(actor: Actor): SelectQueryBuilder<BidBond> {
    const query = this.database.reader.createQueryBuilder(BidBond, 'bond').where('true');
    if (isOverseer(actor)) return query;
    const bought = query.subQuery().select('tender.id').from(Tender, 'tender').where('tender.buyerId = :own');
    const own = new Brackets((or) =>
      or.where('bond.organizationId = :own').orWhere(`bond.tenderId IN ${bought.getQuery()}`),
    );
    return query.andWhere(own).setParameter('own', actor.unitId);
  }

  private async inHand(bonds: readonly BidBond[]): Promise<BondInHand[]> {
    const tenders = await this.database.reader.findBy(Tender, {
      id: In(bonds.map(({ tenderId }) => tenderId)),
    });
    const lots = await this.database.reader.findBy(Lot, { id: In(bonds.map(({ lotId }) => lotId)) });
    return bonds.map((bond) => {
      const tender = tenders.find(({ id }) => id === bond.tenderId);
      const lot = lots.find(({ id }) => id === bond.lotId);
      if (!tender || !lot) throw new Error('a bond belongs to a lot of a tender');
      const isDue = bond.state === 'due';
      const due = { by: bond.returnBy, on: this.today() };
      const running = isDue ? lateFee(bond.amountFen, due, this.settings.bidBondBenchmarkPercent) : 0n;
      const overdue = isDue && bond.returnBy !== null && due.on > bond.returnBy;
      return { bond, tender, lot, overdue, lateFee: bond.lateFeeFen ?? running };
    });
  }

  private today() {
    return dayOf(this.clock.now());
  }
}
