import { Injectable } from '@nestjs/common';
import { Brackets, In } from 'typeorm';
import { type Actor, Database, EdgeProblem, isOverseer, keysetPage } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { refuseAct } from '../domain/act-refusals.js';
import type { TenderState } from '../domain/tender.lifecycle.js';
import { maySee, seesDrafts } from '../policies.js';
import { DateReplan } from './date-replan.entity.js';
import { happenedOf } from './timetable-facts.js';
import { type Standing, standingOf } from './groundwork.js';
import { Lot } from './lot.entity.js';
import { ownParts, takesPart } from './taking-part.js';
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
    if (!actor) query.andWhere('tender.withheld IS NULL');
    else if (!isOverseer(actor))
      query.andWhere(`(tender.withheld IS NULL OR ${takesPart('tender')})`, ownParts(actor));
    for (const [field, value] of Object.entries(filter)) {
      if (value !== undefined) query.andWhere(`tender.${field} = :${field}`, { [field]: value as string });
    }
    return keysetPage(query, request);
  }

  /** One tender that this caller may see. NotFound (404); 410 with the order where only those who take part read it still. */
  async visibleTo(actor: Actor | undefined, id: string): Promise<Tender> {
    const tender = await this.database.reader.findOneBy(Tender, { id });
    if (!tender || !maySee(actor, tender)) throw new NotFound('tender');
    if (!tender.withheld || (await this.isReader(actor, id))) return tender;
    const { authority, order, orderedOn, until, notice } = tender.withheld;
    const params = { authority, order, orderedOn, until, notice };
    throw new EdgeProblem('gone', [refuseAct.withheld({ params })]);
  }

  private async isReader(actor: Actor | undefined, id: string): Promise<boolean> {
    if (!actor || isOverseer(actor)) return actor !== undefined;
    return this.database.reader
      .createQueryBuilder(Tender, 'tender')
      .where('tender.id = :id', { id })
      .andWhere(takesPart('tender'), ownParts(actor))
      .getExists();
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
