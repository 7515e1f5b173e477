import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, constraintMeans, lock, now, withhold } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { announce } from '../data/announce.js';
import { PublicNotice } from '../data/public-notice.entity.js';
import { takenWith } from '../data/subjects.js';
import { refuse } from '../domain/refusals.js';
import { type TakedownOrder, takedownNotice } from '../domain/takedown-notice.js';

constraintMeans('public_notice_taken_down_once', refuse.takenDownBefore);

/**
 * Takes a notice down by an order: another one stands in its place, and its row proves what was public. The pages of what
 * it was about are from then on for those alone who take part in it.
 */
@Injectable()
export class TakeDownNotice {
  constructor(private readonly database: Database) {}

  /** Id of the notice that tells of it. RuleBroken: an order of a later day (422), what is down or tells of an order (409). */
  run(id: string, order: TakedownOrder): Promise<string> {
    return this.database.transaction(async (tx) => {
      const notice = await lock(tx, PublicNotice, id);
      const occurredAt = now(tx);
      const today = dayOf(occurredAt);
      RuleBroken.unlessEmpty(
        order.orderedOn > today ? [refuse.orderToCome({ pointer: '/orderedOn', params: { today } })] : [],
      );
      RuleBroken.conflictUnlessEmpty(notice.kind === 'takedown' ? [refuse.takedownStays()] : []);
      const before = await tx.existsBy(PublicNotice, { takesDown: id });
      RuleBroken.conflictUnlessEmpty(before ? [refuse.takenDownBefore()] : []);
      const subject = { id: notice.subjectId, unitId: notice.unitId };
      const told = takedownNotice(notice, order, today);
      const goes = await takenWith(tx, notice);
      const { id: inPlace } = await announce(tx, { messageId: uuid(), occurredAt }, subject, told, id);
      const { authority, order: number, orderedOn, ground, titleStays } = order;
      const by = { authority, order: number, orderedOn, ground, titleStays };
      for (const each of goes) await withhold(tx, each, { ...by, notice: inPlace, until: today });
      return inPlace;
    });
  }
}
