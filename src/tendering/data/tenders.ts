import { Injectable } from '@nestjs/common';
import { Brackets, In } from 'typeorm';
import {
  type Actor,
  Database,
  demandShown,
  keysetPage,
  leaveOutWithheld,
  ordersAbout,
} from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import type { Page, PageRequest } from '../../shared/page.js';
import type { TenderState } from '../domain/tender.lifecycle.js';
import { maySee, seesDrafts } from '../policies.js';
import { DateReplan } from './date-replan.entity.js';
import { happenedOf } from './timetable-facts.js';
import { type Standing, standingOf } from './groundwork.js';
import { Lot } from './lot.entity.js';
import { WITHHELD_TENDER } from './taking-part.js';
import { Tender } from './tender.entity.js';

/** Filters of the list of tenders. */
export interface TenderFilter {
  readonly state?: TenderState;
  readonly buyerId?: string;
  readonly itemId?: string;
}

/** Reads of tenders; a draft is there for its buyer only. */
@Injectable()
export class Tenders {
  constructor(private readonly database: Database) {}

  /** A page of the tenders that this caller may see. */
  page(actor: Actor | undefined, request: PageRequest, filter: TenderFilter = {}): Promise<Page<Tender>> {
    const query = this.database.reader.createQueryBuilder(Tender, 'tender').where(
      seesDrafts(actor)
        ? 'TRUE'
        : new Brackets((visible) => {
            visible.where(`tender.state <> 'drafted'`);
            if (actor) visible.orWhere('tender.buyerId = :unitId', { unitId: actor.unitId });
          }),
    );
    leaveOutWithheld(query, actor, WITHHELD_TENDER);
    for (const [field, value] of Object.entries(filter)) {
      if (value !== undefined) query.andWhere(`tender.${field} = :${field}`, { [field]: value as string });
    }
    return keysetPage(query, request);
  }

  /** One tender that this caller may see. NotFound (404); 410 with the order where only those who take part read it still. */
  async visibleTo(actor: Actor | undefined, id: string): Promise<Tender> {
    const tender = await this.database.reader.findOneBy(Tender, { id });
    if (!tender || !maySee(actor, tender)) throw new NotFound('tender');
    const itself = this.database.reader.createQueryBuilder(Tender, 'tender').where('tender.id = :id', { id });
    await demandShown(itself, actor, WITHHELD_TENDER);
    return tender;
  }

  /** The notices of the orders that took some of these off the public's eyes, by tender. */
  async withheldBy(tenderIds: readonly string[]): Promise<Map<string, string>> {
    const orders = await ordersAbout(this.database.reader, tenderIds);
    return new Map([...orders].map(([id, { notice }]) => [id, notice]));
  }

  /** The steps that have happened, on their days. */
  happened(tender: Tender): ReturnType<typeof happenedOf> {
    return happenedOf(this.database.reader, tender);
  }

  /** Days that moved when a calendar was loaded or corrected, first come first. */
  replanned(tenderId: string): Promise<DateReplan[]> {
    return this.database.reader.find(DateReplan, { where: { tenderId }, order: { id: 'ASC' } });
  }

  /** On what a tender stands. */
  standing(tender: Tender): Promise<Standing> {
    return standingOf(this.database.reader, tender);
  }

  /** The lots of these tenders, each tender's in order. */
  lots(tenderIds: readonly string[]): Promise<Lot[]> {
    const tenderId = In([...tenderIds]);
    return this.database.reader.find(Lot, { where: { tenderId }, order: { number: 'ASC' } });
  }
}
