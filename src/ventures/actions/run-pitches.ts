import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, advance, create, lock, now, save } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { drawOrder } from '../../tendering/index.js';
import { VentureApplication } from '../data/application.entity.js';
import { lockReviewed } from '../data/programme-steps.js';
import type { VentureProgramme } from '../data/programme.entity.js';
import { livePitches, sittingJudges } from '../data/review-files.js';
import { VentureDraw, VenturePitch } from '../data/review.entity.js';
import { applicationLifecycle } from '../domain/application.lifecycle.js';
import { minutesOf, pitchViolations } from '../domain/pitch-rules.js';
import { type PitchAction, pitchLifecycle } from '../domain/pitch.lifecycle.js';
import { refuseReview } from '../domain/review-refusals.js';
import { unjudged } from './qualify-applications.js';

const MINUTE_MS = 60_000;

/** The appearances (路演) in a drawn order, each with the same minutes. */
@Injectable()
export class RunPitches {
  constructor(private readonly database: Database) {}

  /** Draws the order with a seed made here, so that nobody can know it before. RuleBroken (409) for a second draw. */
  draw(actor: Actor, programmeId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockReviewed(tx, actor, programmeId);
      const isDrawn = await tx.existsBy(VentureDraw, { programmeId, purpose: 'pitches' });
      RuleBroken.conflictUnlessEmpty(isDrawn ? [refuseReview.pitchesDrawn()] : []);
      const all = await tx.find(VentureApplication, { where: { programmeId }, order: { id: 'ASC' } });
      const candidates = all.filter(({ state }) => state === 'qualified').map(({ id }) => id);
      RuleBroken.unlessEmpty([
        ...unjudged(all),
        ...(candidates.length > 0 ? [] : [refuseReview.nobodyPitches()]),
      ]);
      const seed = randomBytes(32).toString('hex');
      const drawn = drawOrder(candidates, seed, 'pitches');
      await create(tx, VentureDraw, {
        ...{ programmeId, purpose: 'pitches' as const, seed, candidates, drawn, reserves: [], excluded: [] },
        drawnBy: actor.accountId,
      });
      for (const [at, applicationId] of drawn.entries()) await list(tx, programmeId, applicationId, at + 1);
    });
  }

  /** One step of one appearance. RuleBroken: 409 against the order or the clock, 422 without a reason. */
  step(actor: Actor, programmeId: string, applicationId: string, wish: PitchWish): Promise<void> {
    return this.database.transaction(async (tx) => {
      const programme = await lockReviewed(tx, actor, programmeId);
      const all = await livePitches(tx, programmeId);
      const known = all.find((each) => each.applicationId === applicationId);
      if (!known) throw new NotFound('venture_pitch');
      const pitch = await lock(tx, VenturePitch, known.id);
      const { action, reason } = wish;
      const violations = pitchViolations(pitch, all, { action, reason, at: now(tx) });
      if (action === 'present') violations.push(...(await judgeViolations(tx, programmeId)));
      next(pitchLifecycle, action, pitch.state);
      RuleBroken.conflictUnlessEmpty(violations.filter(({ pointer }) => !pointer));
      RuleBroken.unlessEmpty(violations);
      // In this order: the table lets nobody be missed without a reason.
      await save(tx, Object.assign(pitch, changes(pitch, programme, wish, all, now(tx))));
      await advance(tx, pitch, pitchLifecycle, action, actor);
      if (action === 'miss') await forfeit(tx, actor, applicationId, reason ?? '');
    });
  }
}

/** What the street does with one appearance. */
export interface PitchWish {
  readonly action: Exclude<PitchAction, 'complete'>;
  /** Needed for a miss, for going to the end, and for a part that ends before its minutes are over. */
  readonly reason?: string;
}

function changes(
  { position, postponed, reason }: VenturePitch,
  { minutes }: VentureProgramme,
  wish: PitchWish,
  all: readonly VenturePitch[],
  at: Date,
): Partial<VenturePitch> {
  const lasts = minutesOf(wish.action, minutes);
  const last = Math.max(...all.map((each) => each.position));
  const toEnd = wish.action === 'postpone';
  return {
    until: lasts === undefined ? null : new Date(at.getTime() + lasts * MINUTE_MS),
    position: toEnd ? last + 1 : position,
    postponed: postponed || toEnd,
    reason: wish.reason ?? reason,
  };
}

/** Nobody is heard before the panel sits and has declared. */
async function judgeViolations(tx: Tx, programmeId: string): Promise<Violation[]> {
  const judges = await sittingJudges(tx, programmeId);
  const count = judges.filter(({ declaredOn }) => !declaredOn).length;
  if (judges.length === 0) return [refuseReview.panelMissing()];
  return count > 0 ? [refuseReview.judgesUndeclared({ params: { count } })] : [];
}

async function forfeit(tx: Tx, actor: Actor, applicationId: string, note: string): Promise<void> {
  const application = await lock(tx, VentureApplication, applicationId);
  await save(tx, Object.assign(application, { note }));
  await advance(tx, application, applicationLifecycle, 'forfeit', actor);
}

async function list(tx: Tx, programmeId: string, applicationId: string, position: number): Promise<void> {
  await create(tx, VenturePitch, {
    ...{ programmeId, applicationId, drawnPosition: position, position, state: pitchLifecycle.initial },
    ...{ postponed: false, until: null, reason: null },
  });
}
