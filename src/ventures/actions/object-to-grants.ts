import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Outbox,
  Settings,
  type Tx,
  advance,
  constraintMeans,
  create,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import { countForward, exactDay } from '../../tendering/index.js';
import { demandState } from '../data/programme-steps.js';
import { VentureProgramme } from '../data/programme.entity.js';
import { VentureDecision, VentureObjection } from '../data/result.entity.js';
import { VentureJudge } from '../data/review.entity.js';
import { objectionLifecycle } from '../domain/objection.lifecycle.js';
import { programmeLifecycle } from '../domain/programme.lifecycle.js';
import { refuseReview } from '../domain/review-refusals.js';
import { GrantNoticeEnded, ObjectionSubmitted } from '../events.js';
import { concludeWhenDue } from './conclude-programme.js';

constraintMeans('one_open_venture_objection', () =>
  refuseReview.objectionOpen({ pointer: '/applicationId' }),
);

/** What is objected to. */
export interface ObjectionInput {
  readonly programmeId: string;
  readonly applicationId: string;
  readonly matters: string;
}

/** Objections to a result while it is in notice; until they are answered nothing is given. */
@Injectable()
export class ObjectToGrants {
  constructor(
    private readonly database: Database,
    private readonly calendars: WorkingCalendars,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  /** Its id. RuleBroken: 409 outside the notice or for a second one, 422 for an application that is not in the result. */
  submit(actor: Actor, { programmeId, applicationId, matters }: ObjectionInput): Promise<string> {
    return this.database.transaction(async (tx) => {
      const programme = await lock(tx, VentureProgramme, programmeId);
      if (!programme.publishedOn) throw new NotFound('venture_programme');
      demandState(programme, ['announced']);
      const receivedOn = dayOf(now(tx));
      const until = programme.noticeEndsOn ?? receivedOn;
      RuleBroken.conflictUnlessEmpty(
        receivedOn > until ? [refuseReview.noticeOver({ params: { until } })] : [],
      );
      const { grants } = await tx.findOneByOrFail(VentureDecision, { id: programme.decisionId ?? '' });
      const isKnown = grants.some((grant) => grant.applicationId === applicationId);
      const unknown = { pointer: '/applicationId', params: { application: applicationId } };
      RuleBroken.unlessEmpty(isKnown ? [] : [refuseReview.applicationUnknown(unknown)]);
      const calendar = await this.calendars.current();
      const period = { count: this.settings.ventureReplyWorkingDays, unit: 'working-day' } as const;
      const replyBy = exactDay(countForward(calendar, receivedOn, period));
      const { id } = await create(tx, VentureObjection, {
        ...{ programmeId, applicationId, unitId: actor.unitId, matters, receivedOn, replyBy },
        ...{ reply: null, repliedOn: null, repliedBy: null, state: objectionLifecycle.initial },
      });
      await this.outbox.publish(tx, ObjectionSubmitted, { programmeId, objectionId: id, replyBy });
      return id;
    });
  }

  /** Takes it back. NotFound (404) for another's. */
  withdraw(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { objection, programme } = await lockBoth(tx, id);
      if (objection.unitId !== actor.unitId) throw new NotFound('venture_objection');
      await advance(tx, objection, objectionLifecycle, 'withdraw', actor);
      await concludeWhenDue(tx, programme);
    });
  }

  /**
   * Answers it. Upheld, the notice ends and the committee decides anew; the new result has a notice of its own.
   * Forbidden to who prepared the result.
   */
  reply(actor: Actor, id: string, outcome: 'uphold' | 'reject', reply: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { objection, programme } = await lockBoth(tx, id);
      if (programme.streetId !== actor.unitId) throw new NotFound('venture_objection');
      next(objectionLifecycle, outcome, objection.state);
      await demandUninvolved(tx, actor, programme);
      const repliedOn = dayOf(now(tx));
      await save(tx, Object.assign(objection, { reply, repliedOn, repliedBy: actor.accountId }));
      await advance(tx, objection, objectionLifecycle, outcome, actor);
      if (outcome === 'uphold' && programme.state === 'announced') await this.reopen(tx, actor, programme);
      await concludeWhenDue(tx, programme);
    });
  }

  private async reopen(tx: Tx, actor: Actor, programme: VentureProgramme): Promise<void> {
    const unannounced = { announcedBy: null, announcedOn: null, noticeEndsOn: null, signBy: null };
    await advance(tx, programme, programmeLifecycle, 'reopen', actor);
    await save(tx, Object.assign(programme, unannounced));
    await this.outbox.cancel(tx, GrantNoticeEnded, programme.id);
  }
}

/** The programme first, so that no two of its steps cross. */
async function lockBoth(
  tx: Tx,
  id: string,
): Promise<{ objection: VentureObjection; programme: VentureProgramme }> {
  const known = await tx.findOneBy(VentureObjection, { id });
  if (!known) throw new NotFound('venture_objection');
  const programme = await lock(tx, VentureProgramme, known.programmeId);
  return { programme, objection: await lock(tx, VentureObjection, id) };
}

async function demandUninvolved(tx: Tx, { accountId }: Actor, programme: VentureProgramme): Promise<void> {
  const { id: programmeId, announcedBy, decisionId } = programme;
  const decision = await tx.findOneBy(VentureDecision, { id: decisionId ?? programmeId });
  const judged = await tx.existsBy(VentureJudge, { programmeId, accountId });
  const isInvolved = judged || accountId === announcedBy || accountId === decision?.enteredBy;
  if (isInvolved) throw new Forbidden([refuseReview.preparerReplies()]);
}
