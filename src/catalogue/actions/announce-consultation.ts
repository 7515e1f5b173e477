import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, create, now } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { Consultation } from '../data/consultation.entity.js';
import { lockListWithItems } from '../data/lock-list.js';
import { type ConsultationForm, announcementViolations } from '../domain/consultation-rules.js';
import { consultationLifecycle } from '../domain/consultation.lifecycle.js';
import { ConsultationStepped } from '../events.js';
import { demandSide } from '../policies.js';

/** A consultation to announce. */
export interface Announcement {
  readonly listId: string;
  readonly form: ConsultationForm;
  readonly topic: string;
  readonly opensOn: Day;
  /** Last day for comments, inclusive; the day of a meeting. */
  readonly closesOn: Day;
  readonly place: string | null;
}

/** Announces a consultation about all items of a list (政府采购法实施条例 art. 15). */
@Injectable()
export class AnnounceConsultation {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Its id. RuleBroken (422) with every reason. */
  run(actor: Actor, wish: Announcement): Promise<string> {
    return this.database.transaction(async (tx) => {
      const { list, items } = await lockListWithItems(tx, wish.listId);
      demandSide(actor, list, 'community', 'service_list');
      const today = dayOf(now(tx));
      const facts = { ...wish, today, listState: list.state, itemCount: items.length };
      RuleBroken.unlessEmpty(announcementViolations(facts));
      const { communityId, streetId } = list;
      const { id } = await create(tx, Consultation, {
        ...{ ...wish, communityId, streetId, announcedOn: today, draftedBy: actor.accountId },
        state: consultationLifecycle.initial,
      });
      await tx.query(
        'INSERT INTO consultation_item (consultation_id, item_id) SELECT $1, unnest($2::uuid[])',
        [id, items.map((item) => item.id)],
      );
      await this.outbox.publish(tx, ConsultationStepped, { consultationId: id, step: 'announce' });
      return id;
    });
  }
}
