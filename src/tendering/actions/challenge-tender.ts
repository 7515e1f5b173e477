import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import {
  type Actor,
  Database,
  Outbox,
  Settings,
  type Tx,
  advance,
  create,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import { Award } from '../data/award.entity.js';
import { Bid } from '../data/bid.entity.js';
import { procedureDays } from '../data/challenge-days.js';
import { Challenge } from '../data/challenge.entity.js';
import type { Lot } from '../data/lot.entity.js';
import { lotNamed } from '../data/lots.js';
import { standingResult } from '../data/framework-results.js';
import { PanelMember } from '../data/panel-member.entity.js';
import { Tender } from '../data/tender.entity.js';
import { challengeDates } from '../domain/dispute-clocks.js';
import { refuseDispute } from '../domain/dispute-refusals.js';
import {
  type ChallengeStage,
  type DisputeEffect,
  type DisputeOutcome,
  challengeViolations,
  challengeWindow,
} from '../domain/dispute-rules.js';
import { challengeLifecycle } from '../domain/dispute.lifecycle.js';
import { ChallengeReplied, ChallengeSubmitted } from '../events.js';
import { isBuyer } from '../policies.js';
import { applyEffect } from './apply-effect.js';
import { dayIn } from './dispute-day.js';
import { frozenRules } from '../data/frozen-rules.js';

/** What is objected to. */
export interface ChallengeInput {
  readonly tenderId: string;
  readonly stage: ChallengeStage;
  /** Number of the lot that it is about; needed for the result where there are several. */
  readonly lot?: number;
  readonly matters: string;
  readonly claims: string;
  readonly basis: string;
}

/** The buyer's reply. */
export interface ReplyInput {
  readonly outcome: DisputeOutcome;
  readonly reply: string;
  readonly effect: DisputeEffect;
}

/** Takes challenges (质疑), assesses and answers them, each within its days. */
@Injectable()
export class ChallengeTender {
  constructor(
    private readonly database: Database,
    private readonly calendars: WorkingCalendars,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  /** The challenge's id. RuleBroken (422) with every reason: who, when, how often. */
  submit(actor: Actor, input: ChallengeInput): Promise<string> {
    const { tenderId, stage, matters, claims, basis } = input;
    return this.database.transaction(async (tx) => {
      const tender = await lock(tx, Tender, tenderId);
      if (tender.state === 'drafted') throw new NotFound('tender');
      const calendar = await this.calendars.current();
      const today = dayOf(now(tx));
      const lot = await lotOf(tx, input);
      const days = await procedureDays(tx, tender, lot);
      const window = challengeWindow(frozenRules(tender), stage, days, calendar);
      const mine = { tenderId, organizationId: actor.unitId };
      const isParticipant = await tx.existsBy(Bid, {
        ...mine,
        ...(lot && { lotId: lot.id }),
        state: Not(In(['submitted', 'withdrawn', 'lapsed'])),
      });
      const isSecond =
        this.settings.oneChallengePerStage &&
        (await tx.existsBy(Challenge, {
          ...mine,
          stage,
          lotId: lot?.id ?? IsNull(),
          state: Not('withdrawn'),
        }));
      RuleBroken.unlessEmpty(challengeViolations({ stage, today, window, isParticipant, isSecond }));
      const replyBy = dayIn(challengeDates(today, calendar), 'reply');
      const open = { mayAffectResult: null, outcome: null, reply: null, effect: null, repliedOn: null };
      const { id: challengeId } = await create(tx, Challenge, {
        ...{
          ...mine,
          lotId: lot?.id ?? null,
          stage,
          matters,
          claims,
          basis,
          receivedOn: today,
          replyBy,
          ...open,
        },
        ...{ repliedBy: null, complaintBy: null, state: challengeLifecycle.initial },
      });
      await this.outbox.publish(tx, ChallengeSubmitted, { challengeId });
      return challengeId;
    });
  }

  /** Takes it back. NotFound (404) for another's; IllegalStep (409) once it is answered. */
  withdraw(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const row = await lock(tx, Challenge, id);
      if (row.organizationId !== actor.unitId) throw new NotFound('challenge');
      await advance(tx, row, challengeLifecycle, 'withdraw', actor);
    });
  }

  /** Records whether the matter may affect the result: a yes holds off signing (政府采购法实施条例 art. 54). */
  assess(actor: Actor, id: string, mayAffectResult: boolean): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { row } = await this.lockForBuyer(tx, actor, id);
      next(challengeLifecycle, 'reply', row.state);
      await save(tx, Object.assign(row, { mayAffectResult }));
    });
  }

  /** Answers it, with what follows. Forbidden to who judged or confirmed; RuleBroken (422) before the assessment. */
  reply(actor: Actor, id: string, { outcome, reply, effect }: ReplyInput): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { row, tender } = await this.lockForBuyer(tx, actor, id);
      next(challengeLifecycle, 'reply', row.state);
      await demandUninvolved(tx, actor, tender.id);
      RuleBroken.unlessEmpty(row.mayAffectResult === null ? [refuseDispute.assessmentMissing()] : []);
      const repliedOn = dayOf(now(tx));
      const calendar = await this.calendars.current();
      const complaintBy = dayIn(challengeDates(row.receivedOn, calendar, { repliedOn }), 'complaint');
      const verdict = { outcome, effect, ground: 'challenge' as const, reason: reply, lotId: row.lotId };
      await applyEffect(tx, this.outbox, tender, verdict, actor);
      const answered = { outcome, reply, effect, repliedOn, repliedBy: actor.accountId, complaintBy };
      await save(tx, Object.assign(row, answered));
      await advance(tx, row, challengeLifecycle, 'reply', actor);
      await this.outbox.publish(tx, ChallengeReplied, { challengeId: id });
    });
  }

  /** The tender first, so that no two of its steps cross. */
  private async lockForBuyer(tx: Tx, actor: Actor, id: string): Promise<{ row: Challenge; tender: Tender }> {
    const known = await tx.findOneBy(Challenge, { id });
    if (!known) throw new NotFound('challenge');
    const tender = await lock(tx, Tender, known.tenderId);
    if (!isBuyer(actor, tender)) throw new NotFound('challenge');
    return { tender, row: await lock(tx, Challenge, id) };
  }
}

/** The lot that a challenge names; null for all of the tender. RuleBroken (422) for a result without its lot. */
async function lotOf(tx: Tx, { tenderId, stage, lot }: ChallengeInput): Promise<Lot | null> {
  return lot === undefined && stage !== 'result' ? null : lotNamed(tx, tenderId, lot);
}

async function demandUninvolved(tx: Tx, { accountId }: Actor, tenderId: string): Promise<void> {
  const judged = await tx.existsBy(PanelMember, { tenderId, accountId });
  const confirmed = await tx.existsBy(Award, { tenderId, decidedBy: accountId });
  const admitted = (await standingResult(tx, tenderId))?.decidedBy === accountId;
  if (judged || confirmed || admitted) throw new Forbidden([refuseDispute.preparerDecides()]);
}
