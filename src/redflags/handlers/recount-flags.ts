import { Injectable } from '@nestjs/common';
import { Handles, Outbox, Settings, type Tx, now } from '../../platform/index.js';
import { addDays, addMonths, dayOf, instantAt } from '../../shared/days.js';
import { FlagBook } from '../data/flag-book.js';
import { limitsOf } from '../data/limits.js';
import { WatchedLots } from '../data/watched-lots.js';
import { WatchedPurchases } from '../data/watched-purchases.js';
import { populationFindings, purchaseFindings } from '../domain/find-flags.js';
import { POPULATION_CODES, PURCHASE_CODES } from '../domain/indicator-codes.js';
import type { WatchedPurchase } from '../domain/watched.js';
import { PopulationRecountDue, PurchaseRecountDue } from '../events.js';

/** Hour of the night at which all purchases are compared (DESIGN). */
const NIGHT = '02:00';

/** Counts one purchase at once, and in the night after it all that are compared with each other. */
@Injectable()
export class RecountFlags {
  constructor(
    private readonly purchases: WatchedPurchases,
    private readonly lots: WatchedLots,
    private readonly book: FlagBook,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  @Handles(PurchaseRecountDue, 'redflags.recount-purchase')
  async one(tx: Tx, { tenderId }: { tenderId: string }): Promise<void> {
    const purchase = await this.purchases.of(tenderId);
    if (!purchase) return;
    const today = dayOf(now(tx));
    const findings = purchaseFindings(purchase, limitsOf(this.settings), today);
    await this.book.settle(tx, { codes: PURCHASE_CODES, tenderId }, findings);
    await this.watchRulings(tx, purchase);
    const tonight = instantAt(today, NIGHT);
    const night = tonight > now(tx) ? today : addDays(today, 1);
    await this.outbox.publish(tx, PopulationRecountDue, {}, { at: instantAt(night, NIGHT), key: night });
  }

  @Handles(PopulationRecountDue, 'redflags.recount-population')
  async all(tx: Tx): Promise<void> {
    const lots = await this.lots.since(addMonths(dayOf(now(tx)), -this.settings.redFlagMonths));
    const findings = populationFindings(lots, limitsOf(this.settings));
    await this.book.settle(tx, { codes: POPULATION_CODES, tenderId: null }, findings);
  }

  /** On the morning after its last day somebody looks whether a ruling was carried out. */
  private async watchRulings(tx: Tx, { tender, rulings }: WatchedPurchase): Promise<void> {
    for (const { id, decidedOn } of rulings) {
      const at = instantAt(addDays(decidedOn, this.settings.redFlagRulingDays + 1), '00:00');
      const later = { at, key: `${tender.id}:${id}` };
      if (at > now(tx)) await this.outbox.publish(tx, PurchaseRecountDue, { tenderId: tender.id }, later);
    }
  }
}
