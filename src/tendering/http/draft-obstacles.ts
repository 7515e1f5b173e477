import { Injectable } from '@nestjs/common';
import { Items } from '../../catalogue/index.js';
import { type Actor, BusinessClock } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { PublishTender } from '../actions/publish-tender.js';
import type { Tender } from '../data/tender.entity.js';
import { TenderView } from './tender.view.js';

/** Shows a draft together with what stands against publishing it today, so that nobody has to try. */
@Injectable()
export class DraftObstacles {
  constructor(
    private readonly publishTender: PublishTender,
    private readonly items: Items,
    private readonly clock: BusinessClock,
  ) {}

  async view(actor: Actor | undefined, tender: Tender): Promise<TenderView> {
    if (tender.state !== 'drafted') return TenderView.of(tender, actor);
    const item = (await this.items.byIds([tender.itemId])).get(tender.itemId);
    const today = dayOf(this.clock.now());
    const obstacles = await this.publishTender.obstacles(tender, today, item?.ceilingFen ?? 0n);
    return TenderView.of(tender, actor, obstacles);
  }
}
