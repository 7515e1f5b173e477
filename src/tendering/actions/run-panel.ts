import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
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
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import { EvaluationReport } from '../data/evaluation-report.entity.js';
import { PanelDraw } from '../data/panel-draw.entity.js';
import { PanelMember } from '../data/panel-member.entity.js';
import { ReportOpinion } from '../data/report-opinion.entity.js';
import { lockRunning } from '../data/running.js';
import type { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { isUnderReview } from '../domain/tender.lifecycle.js';
import { isBuyer } from '../policies.js';

constraintMeans('report_opinion_once', refuseAct.opinionGiven);

/** What a panel's members and the buyer do between the draw and the award. */
@Injectable()
export class RunPanel {
  constructor(
    private readonly database: Database,
    private readonly pool: ExpertPool,
  ) {}

  /** A member says that nothing ties him to a bidder, or that something does: then he is replaced at once. */
  declare(actor: Actor, tenderId: string, noInterest: boolean, note: string | null): Promise<void> {
    return this.database.transaction(async (tx) => {
      const tender = await this.atWork(tx, tenderId);
      const member = await ownSeat(tx, actor, tenderId);
      RuleBroken.conflictUnlessEmpty(member.declaredOn ? [refuseAct.declaredAlready()] : []);
      if (noInterest) {
        await save(tx, Object.assign(member, { declaredOn: dayOf(now(tx)) }));
        return;
      }
      RuleBroken.unlessEmpty(note ? [] : [refuseAct.interestUnsaid({ pointer: '/note' })]);
      await this.vacate(tx, tender, member, note ?? '');
    });
  }

  /** The buyer replaces a member who can't go on; the next of the draw's reserves takes the seat, and old scores are void. */
  replace(actor: Actor, tenderId: string, seat: number, reason: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const tender = await this.atWork(tx, tenderId);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      const member = await tx.findOneBy(PanelMember, { tenderId, seat, replacedAt: IsNull() });
      if (!member) throw new RuleBroken([refuseAct.noSuchSeat({ pointer: '/seat' })]);
      await this.vacate(tx, tender, await lock(tx, PanelMember, member.id), reason);
    });
  }

  /** The panel's chair: an expert. RuleBroken (422) for the purchaser's representative or an empty seat. */
  chair(actor: Actor, tenderId: string, seat: number): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.atWork(tx, tenderId);
      await ownSeat(tx, actor, tenderId);
      const members = await tx.findBy(PanelMember, { tenderId, replacedAt: IsNull() });
      const chosen = members.find((member) => member.seat === seat);
      RuleBroken.unlessEmpty(
        chosen?.kind === 'expert' ? [] : [refuseAct.chairIsExpert({ pointer: '/seat' })],
      );
      for (const member of members.filter((each) => each.chair))
        await save(tx, Object.assign(member, { chair: false }));
      if (chosen) await save(tx, Object.assign(chosen, { chair: true }));
    });
  }

  /** A member signs the frozen report, or dissents in writing; silence is agreement (政府采购法实施条例 art. 41). */
  opine(actor: Actor, tenderId: string, agrees: boolean, dissent: string | null): Promise<void> {
    return this.database.transaction(async (tx) => {
      const tender = await lockRunning(tx, tenderId);
      const member = await ownSeat(tx, actor, tenderId);
      const isFrozen = await tx.existsBy(EvaluationReport, { tenderId });
      const { state } = tender;
      RuleBroken.conflictUnlessEmpty(
        isFrozen && state === 'reported' ? [] : [refuseAct.noReportToSign({ params: { state } })],
      );
      RuleBroken.unlessEmpty(agrees || dissent ? [] : [refuseAct.dissentUnsaid({ pointer: '/dissent' })]);
      await create(tx, ReportOpinion, { tenderId, memberId: member.id, agrees, dissent });
    });
  }

  private async atWork(tx: Tx, tenderId: string): Promise<Tender> {
    const tender = await lockRunning(tx, tenderId);
    const { state } = tender;
    RuleBroken.conflictUnlessEmpty(
      isUnderReview(state) ? [] : [refuseAct.panelNotNow({ params: { state } })],
    );
    return tender;
  }

  private async vacate(tx: Tx, { id: tenderId }: Tender, member: PanelMember, reason: string): Promise<void> {
    if (member.kind !== 'expert') throw new RuleBroken([refuseAct.representativeStays({ pointer: '/seat' })]);
    const draw = await tx.findOneByOrFail(PanelDraw, { tenderId });
    const sat = await tx.findBy(PanelMember, { tenderId });
    const nextId = draw.reserves.find((id) => !sat.some(({ expertId }) => expertId === id));
    const expert = nextId ? (await this.pool.byIds([nextId])).get(nextId) : undefined;
    if (!expert) throw new RuleBroken([refuseAct.noReserve()]);
    const { seat, chair } = member;
    await save(tx, Object.assign(member, { replacedAt: now(tx), replaceReason: reason }));
    await create(tx, PanelMember, {
      ...{ tenderId, seat, chair, kind: 'expert' as const, expertId: expert.id },
      ...{ accountId: expert.accountId, name: expert.name },
      ...{ declaredOn: null, replacedAt: null, replaceReason: null },
    });
  }
}

async function ownSeat(tx: Tx, { accountId }: Actor, tenderId: string): Promise<PanelMember> {
  const found = await tx.findOneBy(PanelMember, { tenderId, accountId, replacedAt: IsNull() });
  if (!found) throw new Forbidden([refuseAct.notOnPanel()]);
  return lock(tx, PanelMember, found.id);
}
