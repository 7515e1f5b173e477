import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, create, now, save } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { addDays, dayOf, instantAt } from '../../shared/days.js';
import { formatYuan } from '../../shared/money.js';
import { next } from '../../shared/lifecycle.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import { awardDays } from '../../tendering/index.js';
import { VentureApplication } from '../data/application.entity.js';
import { frozenRules, lockReviewed } from '../data/programme-steps.js';
import type { VentureProgramme } from '../data/programme.entity.js';
import { type DecidedGrant, VentureDecision } from '../data/result.entity.js';
import { currentStandings, livePitches } from '../data/review-files.js';
import { VentureDraw } from '../data/review.entity.js';
import { restored } from '../data/stored-form.js';
import {
  type GrantWish,
  type RankedApplication,
  decisionViolations,
  grantedFen,
} from '../domain/decision.js';
import { openPitches } from '../domain/pitch-rules.js';
import { programmeLifecycle } from '../domain/programme.lifecycle.js';
import { refuse } from '../domain/refusals.js';
import { refuseReview } from '../domain/review-refusals.js';
import { GrantNoticeEnded, GrantsAnnounced } from '../events.js';

/** What the review committee decided, as the street enters it. */
export interface DecisionInput {
  readonly minutes: string;
  readonly reason: string | null;
  readonly grants: readonly GrantWish[];
}

/** Fixes the grants by rank and puts the result into public notice. */
@Injectable()
export class DecideGrants {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** Enters a decision; another one takes the place of the first, with a reason. RuleBroken (422) with every reason. */
  decide(actor: Actor, programmeId: string, input: DecisionInput): Promise<void> {
    return this.database.transaction(async (tx) => {
      const programme = await lockReviewed(tx, actor, programmeId, ['reviewing', 'decided']);
      await demandScored(tx, programmeId);
      const ranking = await rankedApplications(tx, programme);
      const edition = 1 + (await tx.countBy(VentureDecision, { programmeId }));
      const { totalFen: total, maxGrantFen: maxGrant, passScore, budgetRules } = programme;
      const { minutes, reason, grants } = input;
      RuleBroken.unlessEmpty([
        ...decisionViolations(grants, { ranking, total, maxGrant, passScore, budgetRules }),
        ...(edition > 1 && !reason ? [refuseReview.changeUnexplained({ pointer: '/reason' })] : []),
      ]);
      const decision = await create(tx, VentureDecision, {
        ...{ programmeId, edition, minutes, reason, enteredBy: actor.accountId },
        grants: ranking.flatMap((ranked) => decided(ranked, grants)),
      });
      await save(tx, Object.assign(programme, { decisionId: decision.id }));
      await advance(tx, programme, programmeLifecycle, 'decide', actor);
    });
  }

  /** Announces it for its notice. Forbidden to who drafted the programme or entered the decision. */
  announce(actor: Actor, programmeId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const programme = await lockReviewed(tx, actor, programmeId, ['reviewing', 'decided', 'announced']);
      next(programmeLifecycle, 'announce', programme.state);
      const decisionId = programme.decisionId ?? '';
      const { enteredBy } = await tx.findOneByOrFail(VentureDecision, { id: decisionId });
      if ([programme.draftedBy, enteredBy].includes(actor.accountId))
        throw new Forbidden([refuse.drafterDecides()]);
      const announcedOn = dayOf(now(tx));
      const calendar = await this.calendars.current();
      const { days, violations } = awardDays(frozenRules(programme), announcedOn, calendar);
      RuleBroken.unlessEmpty(violations);
      const { noticeEndsOn, signBy } = days;
      const result = { announcedBy: actor.accountId, announcedOn, noticeEndsOn, signBy };
      await save(tx, Object.assign(programme, result));
      await advance(tx, programme, programmeLifecycle, 'announce', actor);
      await this.outbox.publish(tx, GrantsAnnounced, { programmeId, decisionId });
      const later = { at: instantAt(addDays(noticeEndsOn, 1), '00:00'), key: programmeId };
      await this.outbox.publish(tx, GrantNoticeEnded, { programmeId }, later);
    });
  }
}

/** RuleBroken (409) until everybody has pitched and all sheets are in. */
async function demandScored(tx: Tx, programmeId: string): Promise<void> {
  const isDrawn = await tx.existsBy(VentureDraw, { programmeId, purpose: 'pitches' });
  RuleBroken.conflictUnlessEmpty(isDrawn ? [] : [refuseReview.nobodyPitches()]);
  const count = openPitches(await livePitches(tx, programmeId));
  RuleBroken.conflictUnlessEmpty(count > 0 ? [refuseReview.pitchesOpen({ params: { count } })] : []);
}

async function rankedApplications(tx: Tx, programme: VentureProgramme): Promise<RankedApplication[]> {
  const applications = await tx.findBy(VentureApplication, { programmeId: programme.id });
  const standings = await currentStandings(tx, programme);
  return standings.flatMap(({ applicationId, rank, total }) => {
    const application = applications.find(({ id }) => id === applicationId);
    const budget = application ? restored(application.form).budget : undefined;
    return budget ? [{ applicationId, rank, total, budget }] : [];
  });
}

function decided(
  { applicationId, rank, total }: RankedApplication,
  wishes: readonly GrantWish[],
): DecidedGrant[] {
  const wish = wishes.find((each) => each.applicationId === applicationId);
  if (!wish) return [];
  const lines = wish.verdict === 'decline' ? [] : wish.lines;
  return [
    {
      ...{ applicationId, rank, total, verdict: wish.verdict, reason: wish.reason ?? null },
      ...{ lines: lines.map(formatYuan), granted: formatYuan(grantedFen({ lines })) },
    },
  ];
}
