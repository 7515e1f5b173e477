import { Injectable } from '@nestjs/common';
import { type Actor, Database, Settings, type Tx, advance, now, save } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { workingDaysFrom } from '../../shared/due-day.js';
import { RuleBroken } from '../../shared/refused.js';
import { next } from '../../shared/lifecycle.js';
import { guideGaps } from '../data/guide-gaps.js';
import { neededItems } from '../data/item-needs.js';
import { lockListWithItems } from '../data/lock-list.js';
import { lockRevised } from '../data/revision.js';
import type { ServiceItem } from '../data/service-item.entity.js';
import { submitViolations } from '../domain/item-rules.js';
import { goneViolations } from '../domain/list-rules.js';
import { needsViolations } from '../domain/need-rules.js';
import type { Violation } from '../../shared/violation.js';
import { serviceItemLifecycle } from '../domain/service-item.lifecycle.js';
import { serviceListLifecycle } from '../domain/service-list.lifecycle.js';
import { demandSide } from '../policies.js';

/** Hands a list with all its items to the street office. */
@Injectable()
export class SubmitList {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** RuleBroken (422) names every gap of every item; IllegalStep (409) when it was submitted before. */
  async run(actor: Actor, listId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { list, items } = await lockListWithItems(tx, listId);
      demandSide(actor, list, 'community', 'service_list');
      // A list that was handed in before says so, before anything is said about its items.
      next(serviceListLifecycle, 'submit', list.state);
      const revised = await lockRevised(tx, items);
      RuleBroken.unlessEmpty([
        ...submitViolations(items),
        ...goneViolations(items, revised),
        ...(await guideGaps(tx, items)),
        ...(await this.unneeded(tx, items)),
      ]);
      const submittedAt = now(tx);
      const { admissionWorkingDays } = this.settings;
      const calendar = await this.calendars.current();
      const decideBy = workingDaysFrom(dayOf(submittedAt), admissionWorkingDays, calendar).day;
      await save(tx, Object.assign(list, { submittedAt }));
      for (const item of items) await save(tx, Object.assign(item, { submittedAt, decideBy }));
      await advance(tx, list, serviceListLifecycle, 'submit', actor);
      for (const item of items) await advance(tx, item, serviceItemLifecycle, 'submit', actor);
      for (const old of revised.values()) await advance(tx, old, serviceItemLifecycle, 'revise', actor);
    });
  }

  /** Items behind which no need stands, where one is demanded. */
  private async unneeded(tx: Tx, items: readonly ServiceItem[]): Promise<Violation[]> {
    if (!this.settings.requireNeedBehindItem) return [];
    const ids = items.map(({ id }) => id);
    return needsViolations(items, await neededItems(tx, ids));
  }
}
