import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Outbox,
  type Tx,
  advance,
  constraintMeans,
  create,
  now,
} from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { addDays, dayOf, instantAt } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { parseYuan } from '../../shared/money.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { describe } from '../../shared/violation.js';
import { Award } from '../data/award.entity.js';
import { EvaluationReport } from '../data/evaluation-report.entity.js';
import { PanelMember } from '../data/panel-member.entity.js';
import { invitedTo } from '../data/invited.js';
import { type OfferedPlace, offeredPlace } from '../data/offered-place.js';
import { lockRunning } from '../data/running.js';
import { refuseAct } from '../domain/act-refusals.js';
import { awardDays } from '../domain/award-days.js';
import { awardViolations } from '../domain/award-rules.js';
import { awardLifecycle } from '../domain/award.lifecycle.js';
import { sha256 } from '../../shared/sha256.js';
import { refuseFramework } from '../domain/framework-refusals.js';
import { lotLifecycle } from '../domain/lot.lifecycle.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { AwardConfirmed, AwardNoticeEnded } from '../events.js';
import { isBuyer } from '../policies.js';
import { frozenRules } from '../data/frozen-rules.js';
import { settleTender } from './end-lots.js';

constraintMeans('one_live_award', refuseAct.alreadyAwarded);

/** The decision to confirm. */
export interface AwardWish {
  readonly tenderId: string;
  readonly bidId: string;
  /** The signed decision document: its words, and its hash where the sender names it. */
  readonly decision: { readonly text: string; readonly sha256?: string };
  /** Why not the first candidate. */
  readonly reason?: string;
}

/** Confirms a lot's award in rank order and announces the result the same day; with the last lot's the tender is awarded. */
@Injectable()
export class ConfirmAward {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** IllegalStep (409) unless the report is frozen and the lot is not awarded; RuleBroken (422) with every reason. */
  async run(actor: Actor, wish: AwardWish): Promise<Award> {
    return this.database.transaction(async (tx) => {
      const tender = await lockRunning(tx, wish.tenderId);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      RuleBroken.conflictUnlessEmpty(tender.framework ? [refuseFramework.notAwarded()] : []);
      next(tenderLifecycle, 'award', tender.state);
      const report = await tx.findOneByOrFail(EvaluationReport, { tenderId: tender.id });
      const offered = await offeredPlace(tx, tender, report, wish.bidId);
      if (offered) next(lotLifecycle, 'award', offered.lot.state);
      const members = await tx.findBy(PanelMember, { tenderId: tender.id });
      const judges = members.map(({ accountId }) => accountId);
      const decided = awardDays(frozenRules(tender), dayOf(now(tx)), await this.calendars.current());
      RuleBroken.unlessEmpty([
        ...awardViolations({
          ...{ rank: offered?.position, full: offered?.full },
          reason: wish.reason,
          confirmer: actor.accountId,
          preparers: [tender.draftedBy, report.frozenBy, ...judges],
          sha256: sha256(wish.decision.text),
          givenSha256: wish.decision.sha256,
        }),
        ...decided.violations,
        ...(offered ? (await invitedTo(tx, tender)).reasons(offered.place.organizationId) : []),
      ]);
      if (!offered) throw new Error('a bid without a place passed the rules');
      const award = await this.award(tx, actor, wish, offered, decided.days);
      await advance(tx, offered.lot, lotLifecycle, 'award', actor);
      await settleTender(tx, this.outbox, tender, { ended: [] }, actor);
      return award;
    });
  }

  private async award(
    tx: Tx,
    actor: Actor,
    wish: AwardWish,
    { lot, place, passedOver }: OfferedPlace,
    { noticeEndsOn, contractableFrom, signBy, signProvisional }: ReturnType<typeof awardDays>['days'],
  ): Promise<Award> {
    const today = dayOf(now(tx));
    const reason = wish.reason ?? passedOver.map((why) => describe(why, 'zh').detail).join('；');
    const award = await create(tx, Award, {
      ...{ tenderId: wish.tenderId, lotId: lot.id, bidId: place.bidId, organizationId: place.organizationId },
      ...{ noticeEndsOn, contractableFrom, signBy, signProvisional, rank: place.rank },
      amountFen: parseYuan(place.finalPrice),
      confirmedOn: today,
      publishedOn: today,
      decision: wish.decision.text,
      decisionSha256: sha256(wish.decision.text),
      reason: reason || null,
      decidedBy: actor.accountId,
      state: awardLifecycle.initial,
      ...{ cancelGround: null, cancelReason: null, contractedAt: null },
    });
    const awardId = award.id;
    const later = { at: instantAt(addDays(noticeEndsOn, 1), '00:00'), key: awardId };
    await this.outbox.publish(tx, AwardNoticeEnded, { awardId }, later);
    await this.outbox.publish(tx, AwardConfirmed, { awardId });
    return award;
  }
}
