import { Injectable } from '@nestjs/common';
import { Items } from '../../catalogue/index.js';
import { type Actor, BusinessClock } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import type { Page } from '../../shared/page.js';
import { Tenders } from '../data/tenders.js';
import { TenderObstacles } from '../data/tender-obstacles.js';
import type { Tender } from '../data/tender.entity.js';
import { TenderListView, TenderView } from './tender.view.js';

/** Shows tenders as they are now; a draft together with what stands against publishing it, so that nobody has to try. */
@Injectable()
export class TenderViews {
  constructor(
    private readonly obstacles: TenderObstacles,
    private readonly items: Items,
    private readonly tenders: Tenders,
    private readonly clock: BusinessClock,
  ) {}

  /** One tender, a draft with its obstacles of today. */
  async one(actor: Actor | undefined, tender: Tender): Promise<TenderView> {
    const now = this.clock.now();
    const lots = await this.tenders.lots([tender.id]);
    if (tender.state !== 'drafted') {
      const withheldBy = (await this.tenders.withheldBy([tender.id])).get(tender.id);
      return TenderView.of(tender, lots, actor, now, { withheldBy });
    }
    const item = (await this.items.byIds([tender.itemId])).get(tender.itemId);
    const obstacles = await this.obstacles.of(tender, dayOf(now), item?.ceilingFen ?? 0n);
    return TenderView.of(tender, lots, actor, now, { obstacles });
  }

  /** One by its id, for whoever may see it. NotFound (404). */
  async byId(actor: Actor | undefined, id: string): Promise<TenderView> {
    return this.one(actor, await this.tenders.visibleTo(actor, id));
  }

  /** A page of tenders. */
  async list(actor: Actor | undefined, { items, next }: Page<Tender>): Promise<TenderListView> {
    const now = this.clock.now();
    const ids = items.map(({ id }) => id);
    const lots = await this.tenders.lots(ids);
    const orders = await this.tenders.withheldBy(ids);
    const viewOf = (tender: Tender) => {
      const own = lots.filter(({ tenderId }) => tenderId === tender.id);
      return TenderView.of(tender, own, actor, now, { withheldBy: orders.get(tender.id) });
    };
    return { items: items.map(viewOf), next };
  }
}
