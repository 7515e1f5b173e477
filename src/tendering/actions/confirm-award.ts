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
import { parseYuan } from '../../shared/money.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { Award } from '../data/award.entity.js';
import { Bid } from '../data/bid.entity.js';
import { EvaluationReport } from '../data/evaluation-report.entity.js';
import { PanelMember } from '../data/panel-member.entity.js';
import { contentOfReport } from '../data/report-content.js';
import { invitedTo } from '../data/invited.js';
import { lockRunning } from '../data/running.js';
import { refuseAct } from '../domain/act-refusals.js';
import { awardDays } from '../domain/award-days.js';
import { awardViolations } from '../domain/award-rules.js';
import { awardLifecycle } from '../domain/award.lifecycle.js';
import { sha256 } from '../../shared/sha256.js';
import { refuseFramework } from '../domain/framework-refusals.js';
import type { ReportedBid } from '../domain/evaluation-report.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { AwardConfirmed, AwardNoticeEnded } from '../events.js';
import { isBuyer } from '../policies.js';
import { frozenRules } from '../data/frozen-rules.js';

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

/** Confirms an award in rank order and announces the result the same day. */
@Injectable()
export class ConfirmAward {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** IllegalStep (409) unless the report is frozen and nothing is awarded; RuleBroken (422) with every reason. */
  async run(actor: Actor, wish: AwardWish): Promise<Award> {
    return this.database.transaction(async (tx) => {
      const tender = await lockRunning(tx, wish.tenderId);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      RuleBroken.conflictUnlessEmpty(tender.framework ? [refuseFramework.notAwarded()] : []);
      await advance(tx, tender, tenderLifecycle, 'award', actor);
      const report = await tx.findOneByOrFail(EvaluationReport, { tenderId: tender.id });
      const { bids, candidates } = contentOfReport(report);
      const place = bids.find(({ bidId }) => bidId === wish.bidId);
      const gone = await tx.findBy(Award, { tenderId: tender.id, state: 'cancelled' });
      const left = candidates.filter((id) => !gone.some(({ bidId }) => bidId === id));
      const position = left.indexOf(wish.bidId) + 1;
      const members = await tx.findBy(PanelMember, { tenderId: tender.id });
      const judges = members.map(({ accountId }) => accountId);
      const decided = awardDays(frozenRules(tender), dayOf(now(tx)), await this.calendars.current());
      RuleBroken.unlessEmpty([
        ...awardViolations({
          rank: position > 0 ? position : undefined,
          reason: wish.reason,
          confirmer: actor.accountId,
          preparers: [tender.draftedBy, report.frozenBy, ...judges],
          sha256: sha256(wish.decision.text),
          givenSha256: wish.decision.sha256,
        }),
        ...decided.violations,
        ...(place ? (await invitedTo(tx, tender)).reasons(place.organizationId) : []),
      ]);
      if (!place) throw new Error('a bid without a place passed the rules');
      return this.award(tx, actor, wish, place, decided.days);
    });
  }

  private async award(
    tx: Tx,
    actor: Actor,
    wish: AwardWish,
    place: ReportedBid,
    { noticeEndsOn, contractableFrom, signBy, signProvisional }: ReturnType<typeof awardDays>['days'],
  ): Promise<Award> {
    const today = dayOf(now(tx));
    const { lotId } = await tx.findOneByOrFail(Bid, { id: place.bidId });
    const award = await create(tx, Award, {
      ...{ tenderId: wish.tenderId, lotId, bidId: place.bidId, organizationId: place.organizationId },
      ...{ noticeEndsOn, contractableFrom, signBy, signProvisional, rank: place.rank },
      amountFen: parseYuan(place.finalPrice),
      confirmedOn: today,
      publishedOn: today,
      decision: wish.decision.text,
      decisionSha256: sha256(wish.decision.text),
      reason: wish.reason ?? null,
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
