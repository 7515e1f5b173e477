import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  type Tx,
  constraintMeans,
  create,
  lock,
  now,
  save,
  touch,
} from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { Expert, ExpertAbsence, ExpertConduct, ExpertRecusal } from '../data/expert.entity.js';
import { Organization } from '../data/organization.entity.js';
import { absenceViolations, refuseExpert } from '../domain/expert-rules.js';

constraintMeans('expert_absence_once', () => refuseExpert.absenceOverlaps({ pointer: '/from' }));
constraintMeans('expert_recusal_once', () => refuseExpert.recusalKnown({ pointer: '/organizationId' }));

/** What an expert says of himself: when he is away, on whom he does not judge, what he answers to a note. */
@Injectable()
export class SpeakAsExpert {
  constructor(private readonly database: Database) {}

  /** He is not drawn on these days, both inclusive. RuleBroken: 422, or 409 when it overlaps another. */
  beAbsent(actor: Actor, absentFrom: Day, absentTo: Day): Promise<void> {
    return this.own(actor, async (tx, expert) => {
      RuleBroken.unlessEmpty(absenceViolations(absentFrom, absentTo, dayOf(now(tx))));
      await create(tx, ExpertAbsence, { expertId: expert.id, absentFrom, absentTo });
    });
  }

  /** Takes an absence back. */
  async beBack(actor: Actor, id: string): Promise<void> {
    await this.own(actor, async (tx, expert) => {
      const { affected } = await tx.delete(ExpertAbsence, { id, expertId: expert.id });
      if (!affected) throw new NotFound('expert_absence');
      touch(tx, 'expert', expert.id, 'change');
    });
  }

  /** He does not judge on an organization from now on. RuleBroken: none such (422), said already (409). */
  recuse(actor: Actor, organizationId: string, reason: string): Promise<void> {
    return this.own(actor, async (tx, expert) => {
      const known = await tx.existsBy(Organization, { id: organizationId });
      RuleBroken.unlessEmpty(known ? [] : [refuseExpert.organizationUnknown({ pointer: '/organizationId' })]);
      await create(tx, ExpertRecusal, { expertId: expert.id, organizationId, reason });
      await save(tx, Object.assign(expert, { recusedFor: [...expert.recusedFor, organizationId] }));
    });
  }

  /** What he says to a note about him: once. */
  answer(actor: Actor, conductId: string, answer: string): Promise<void> {
    return this.own(actor, async (tx, expert) => {
      const conduct = await lock(tx, ExpertConduct, conductId);
      if (conduct.expertId !== expert.id) throw new NotFound('expert_conduct');
      RuleBroken.conflictUnlessEmpty(conduct.answer === null ? [] : [refuseExpert.answered()]);
      await save(tx, Object.assign(conduct, { answer, answeredOn: dayOf(now(tx)) }));
    });
  }

  private own({ accountId }: Actor, work: (tx: Tx, expert: Expert) => Promise<void>): Promise<void> {
    return this.database.transaction(async (tx) => {
      const found = await tx.findOneBy(Expert, { accountId });
      if (!found) throw new NotFound('expert');
      await work(tx, await lock(tx, Expert, found.id));
    });
  }
}
