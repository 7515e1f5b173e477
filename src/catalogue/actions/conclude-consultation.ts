import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import { Consultation } from '../data/consultation.entity.js';
import { resultContent } from '../data/public-content.js';
import { logPublication } from '../data/publication-log.js';
import { ServiceList } from '../data/service-list.entity.js';
import { refuse } from '../domain/consultation-refusals.js';
import { type Outcome, conclusionViolations } from '../domain/consultation-rules.js';
import { consultationLifecycle } from '../domain/consultation.lifecycle.js';
import { ConsultationStepped } from '../events.js';

/** How a consultation ended. Counts are null where nothing was counted. */
export interface Conclusion {
  readonly outcome: Outcome;
  readonly decision: string;
  readonly representatives: number | null;
  readonly attendance: number | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly minutesFileId: string | null;
}

/** Concludes or withdraws a consultation; its result is public from then on, for fifteen days at least. */
@Injectable()
export class ConcludeConsultation {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken (409) with every reason; Forbidden for who announced it. */
  async run(actor: Actor, id: string, conclusion: Conclusion): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.own(tx, actor, id);
      if (row.draftedBy === actor.accountId) throw new Forbidden([refuse.drafterConcludes()]);
      next(consultationLifecycle, 'conclude', row.state);
      const today = dayOf(now(tx));
      const { state } = await tx.findOneByOrFail(ServiceList, { id: row.listId });
      const unjudged = await unjudgedComments(tx, id);
      const facts = { ...{ form: row.form, closesOn: row.closesOn, today, unjudged }, ...conclusion };
      RuleBroken.conflictUnlessEmpty(conclusionViolations({ ...facts, itemsDrafted: state === 'drafted' }));
      Object.assign(row, conclusion, { concludedOn: today, concludedBy: actor.accountId });
      await save(tx, row);
      await advance(tx, row, consultationLifecycle, 'conclude', actor);
      const subject = { subjectType: 'consultation' as const, subjectId: id, unitId: actor.unitId };
      await logPublication(tx, { ...subject, content: resultContent(row) });
      await this.outbox.publish(tx, ConsultationStepped, { consultationId: id, step: 'conclude' });
    });
  }

  /** Takes a consultation back before its conclusion. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await advance(tx, await this.own(tx, actor, id), consultationLifecycle, 'withdraw', actor);
      await this.outbox.publish(tx, ConsultationStepped, { consultationId: id, step: 'withdraw' });
    });
  }

  private async own(tx: Tx, actor: Actor, id: string): Promise<Consultation> {
    const row = await lock(tx, Consultation, id);
    if (row.communityId !== actor.unitId) throw new NotFound('consultation');
    return row;
  }
}

async function unjudgedComments(tx: Tx, id: string): Promise<number> {
  const [row]: { count: number }[] = await tx.query(
    'SELECT count(*)::int AS count FROM consultation_comment WHERE consultation_id = $1 AND adoption IS NULL',
    [id],
  );
  return row?.count ?? 0;
}
