import { randomBytes } from 'node:crypto';
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
} from '../../platform/index.js';
import { ExpertPool } from '../../registry/index.js';
import { dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { PanelPool, drawPanel, drawViolations } from '../../tendering/index.js';
import { VentureApplication } from '../data/application.entity.js';
import { closeWhenDue, demandState, frozenRules, lockReviewed } from '../data/programme-steps.js';
import { VentureProgramme } from '../data/programme.entity.js';
import { livePitches, ownJudge, sittingJudges } from '../data/review-files.js';
import { VentureDraw, VentureJudge } from '../data/review.entity.js';
import { refuseReview } from '../domain/review-refusals.js';
import { completeWhenScored } from './complete-pitch.js';
import { unjudged } from './qualify-applications.js';

constraintMeans('one_venture_draw', refuseReview.panelDrawn);

/** The panel: drawn out of the pool after recusals, its declarations, and who leaves it. */
@Injectable()
export class DrawJudges {
  constructor(
    private readonly database: Database,
    private readonly drawable: PanelPool,
    private readonly experts: ExpertPool,
  ) {}

  /** Draws it with a seed made here. RuleBroken: 409 outside its time or a second time, 422 for too small a pool. */
  run(actor: Actor, programmeId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const programme = await lockReviewed(tx, actor, programmeId);
      const isDrawn = await tx.existsBy(VentureDraw, { programmeId, purpose: 'panel' });
      RuleBroken.conflictUnlessEmpty(isDrawn ? [refuseReview.panelDrawn()] : []);
      const { category, streetId: buyerId, panelSize, undertakerId } = programme;
      const all = await tx.findBy(VentureApplication, { programmeId });
      const judged = all.filter(({ state }) => state === 'qualified');
      const applicants = new Set(judged.map(({ organizationId }) => organizationId));
      const suppliers = [...applicants, ...(undertakerId ? [undertakerId] : [])];
      const { experts, eligible, recused } = await this.drawable.of(tx, { category, buyerId, suppliers });
      RuleBroken.unlessEmpty([...unjudged(all), ...drawViolations(eligible, panelSize)]);
      const seed = randomBytes(32).toString('hex');
      const { drawn, reserves } = drawPanel(eligible, panelSize, seed);
      await create(tx, VentureDraw, {
        ...{ programmeId, purpose: 'panel' as const, seed, drawnBy: actor.accountId },
        ...{ candidates: [...eligible], drawn: [...drawn], reserves: [...reserves] },
        excluded: recused.map(({ id, reasons }) => ({ id, reasons: [...reasons] })),
      });
      for (const [at, expertId] of drawn.entries()) {
        const accountId = experts.find(({ id }) => id === expertId)?.accountId ?? '';
        await seat(tx, { programmeId, seat: at + 1, expertId, accountId });
      }
    });
  }

  /** A judge says that nothing ties him to an applicant; who says that something does leaves at once. */
  declare(actor: Actor, programmeId: string, noInterest: boolean, note: string | null): Promise<void> {
    return this.database.transaction(async (tx) => {
      const programme = await lock(tx, VentureProgramme, programmeId);
      await closeWhenDue(tx, programme);
      demandState(programme, ['reviewing']);
      const judge = await ownJudge(tx, actor, programmeId);
      RuleBroken.conflictUnlessEmpty(judge.declaredOn ? [refuseReview.declaredAlready()] : []);
      if (noInterest) return save(tx, Object.assign(judge, { declaredOn: dayOf(now(tx)) }));
      RuleBroken.unlessEmpty(note ? [] : [refuseReview.interestUnsaid({ pointer: '/note' })]);
      return this.vacate(tx, programme, judge, note ?? '');
    });
  }

  /** The street lets a judge go who can't go on. RuleBroken (422) for an empty seat or without anybody to follow. */
  replace(actor: Actor, programmeId: string, seatNumber: number, reason: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const programme = await lockReviewed(tx, actor, programmeId);
      const judges = await sittingJudges(tx, programmeId);
      const judge = judges.find((each) => each.seat === seatNumber);
      if (!judge) throw new RuleBroken([refuseReview.seatUnknown({ pointer: '/seat' })]);
      await this.vacate(tx, programme, await lock(tx, VentureJudge, judge.id), reason);
    });
  }

  /** Before the first appearance a reserve follows; later nobody does, since he would not have heard all. */
  private async vacate(
    tx: Tx,
    programme: VentureProgramme,
    judge: VentureJudge,
    leftReason: string,
  ): Promise<void> {
    const programmeId = programme.id;
    const pitches = await livePitches(tx, programmeId);
    const heard = pitches.some(({ state }) => !UNHEARD.includes(state));
    await save(tx, Object.assign(judge, { leftAt: now(tx), leftReason }));
    if (!heard) return this.follow(tx, judge);
    const left = (await sittingJudges(tx, programmeId)).length;
    const min = frozenRules(programme).panel?.minimum ?? left;
    RuleBroken.unlessEmpty(left < min ? [refuseReview.panelTooSmall({ params: { min } })] : []);
    for (const pitch of pitches) await completeWhenScored(tx, pitch);
  }

  private async follow(tx: Tx, { programmeId, seat: seatNumber }: VentureJudge): Promise<void> {
    const draw = await tx.findOneByOrFail(VentureDraw, { programmeId, purpose: 'panel' });
    const sat = await tx.findBy(VentureJudge, { programmeId });
    const nextId = draw.reserves.find((id) => !sat.some(({ expertId }) => expertId === id));
    const expert = nextId ? (await this.experts.byIds([nextId])).get(nextId) : undefined;
    if (!expert) throw new RuleBroken([refuseReview.noReserve()]);
    const { id: expertId, accountId } = expert;
    await seat(tx, { programmeId, seat: seatNumber, expertId, accountId });
  }
}

const UNHEARD: readonly string[] = ['listed', 'checked-in', 'waiting', 'missed'];

async function seat(
  tx: Tx,
  values: Pick<VentureJudge, 'programmeId' | 'seat' | 'expertId' | 'accountId'>,
): Promise<void> {
  await create(tx, VentureJudge, { ...values, declaredOn: null, leftAt: null, leftReason: null });
}
