import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { type Actor, Database, type Tx, constraintMeans, create, now } from '../../platform/index.js';
import { Units } from '../../identity/index.js';
import { type Expert, Relations } from '../../registry/index.js';
import { dayOf } from '../../shared/days.js';
import { parseYuan } from '../../shared/money.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { Bid } from '../data/bid.entity.js';
import { PanelDraw } from '../data/panel-draw.entity.js';
import { PanelMember } from '../data/panel-member.entity.js';
import { PanelPool } from '../data/panel-pool.js';
import { lockRunning } from '../data/running.js';
import { Tender } from '../data/tender.entity.js';
import { partiesOf } from '../domain/consortium.js';
import { refuseAct } from '../domain/act-refusals.js';
import { drawPanel, drawViolations } from '../domain/panel-draw.js';
import { type PanelFacts, panelViolations } from '../domain/panel.js';
import { isUnderReview } from '../domain/tender.lifecycle.js';
import { isBuyer } from '../policies.js';
import { frozenRules } from '../data/frozen-rules.js';

constraintMeans('one_panel', refuseAct.panelDrawn);

/** The panel to draw. */
export interface PanelWish {
  /** Seats, the purchaser's representative included. */
  readonly size: number;
  /** Account of a street officer of the buyer. */
  readonly purchaserRepresentative?: string;
}

interface Representative {
  readonly accountId: string;
  readonly name: string;
}

/** Draws the panel (评审小组) out of the pool: recusals first, then a seed made here, so that nobody can know it before. */
@Injectable()
export class DrawPanel {
  constructor(
    private readonly database: Database,
    private readonly pool: PanelPool,
    private readonly units: Units,
    private readonly relations: Relations,
  ) {}

  /** RuleBroken: 409 outside its time or for a second draw, 422 with everything against the panel's make-up. */
  async run(actor: Actor, tenderId: string, wish: PanelWish): Promise<Tender> {
    return this.database.transaction(async (tx) => {
      const tender = await lockRunning(tx, tenderId);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      await this.refuseOutOfTime(tx, tender);
      const representative = await this.representative(tender, wish);
      const experts = wish.purchaserRepresentative ? wish.size - 1 : wish.size;
      const suppliers = await suppliersOf(tx, tenderId);
      const { category, buyerId } = tender;
      const { experts: pool, eligible, recused } = await this.pool.of(tx, { category, buyerId, suppliers });
      const facts = panelFacts(tender);
      RuleBroken.unlessEmpty([
        ...panelViolations(frozenRules(tender), facts, { size: wish.size, experts }, '/size'),
        ...(await this.aboutRepresentative(tx, wish, representative, suppliers)),
        ...drawViolations(eligible, experts),
      ]);
      const seed = randomBytes(32).toString('hex');
      const { drawn, reserves } = drawPanel(eligible, experts, seed);
      await create(tx, PanelDraw, {
        ...{ tenderId, seed, drawnBy: actor.accountId, size: wish.size },
        candidates: [...eligible],
        excluded: recused.map(({ id, reasons }) => ({ id, reasons: [...reasons] })),
        drawn: [...drawn],
        reserves: [...reserves],
      });
      await seat(tx, tenderId, seatsOf(pool, drawn), representative);
      return tender;
    });
  }

  private async refuseOutOfTime(tx: Tx, tender: Tender): Promise<void> {
    if (!isUnderReview(tender.state)) {
      throw new RuleBroken([refuseAct.panelNotNow({ params: { state: tender.state } })], true);
    }
    RuleBroken.conflictUnlessEmpty(frozenRules(tender).panel ? [] : [refuseAct.panelNotAsked()]);
    const isDrawn = await tx.existsBy(PanelDraw, { tenderId: tender.id });
    RuleBroken.conflictUnlessEmpty(isDrawn ? [refuseAct.panelDrawn()] : []);
  }

  private async representative(tender: Tender, wish: PanelWish): Promise<Representative | undefined> {
    const officers = await this.units.accountsIn(tender.buyerId, ['street-officer']);
    return officers.find(({ accountId }) => accountId === wish.purchaserRepresentative);
  }

  private async aboutRepresentative(
    tx: Tx,
    wish: PanelWish,
    representative: Representative | undefined,
    suppliers: readonly string[],
  ): Promise<Violation[]> {
    if (!wish.purchaserRepresentative) return [];
    const pointer = '/purchaserRepresentative';
    if (!representative) return [refuseAct.representativeNotBuyer({ pointer })];
    const { accountId } = representative;
    const ties = await this.relations.tiesOf(tx, [accountId], suppliers, dayOf(now(tx)));
    return (ties.get(accountId) ?? []).length > 0 ? [refuseAct.representativeRelated({ pointer })] : [];
  }
}

/** What decides how large the panel must be. */
function panelFacts({ budgetFen: budget, complex, largeSocialImpact, rules }: Tender): PanelFacts {
  const threshold = rules?.thresholds?.openTender;
  return {
    budget,
    isComplex: complex,
    hasLargeSocialImpact: largeSocialImpact,
    isAtTenderThreshold: threshold !== undefined && budget >= parseYuan(threshold),
  };
}

async function suppliersOf(tx: Tx, tenderId: string): Promise<string[]> {
  const bids = await tx.findBy(Bid, { tenderId, state: Not(In(['submitted', 'withdrawn'])) });
  return bids.flatMap((bid) => partiesOf(bid));
}

function seatsOf(pool: readonly Expert[], drawn: readonly string[]): Expert[] {
  return drawn.flatMap((id) => pool.filter((expert) => expert.id === id));
}

/** Seats begin without declaration; the first drawn expert leads until the members choose another. */
const NEW_MEMBER = { chair: false, declaredOn: null, replacedAt: null, replaceReason: null } as const;

async function seat(
  tx: Tx,
  tenderId: string,
  experts: readonly Expert[],
  representative: Representative | undefined,
): Promise<void> {
  for (const [index, { id, accountId, name }] of experts.entries()) {
    const member = {
      ...NEW_MEMBER,
      seat: index + 1,
      kind: 'expert' as const,
      expertId: id,
      chair: index === 0,
    };
    await create(tx, PanelMember, { tenderId, accountId, name, ...member });
  }
  if (!representative) return;
  const { accountId, name } = representative;
  const seatNumber = experts.length + 1;
  const member = { ...NEW_MEMBER, seat: seatNumber, kind: 'purchaser' as const, expertId: null };
  await create(tx, PanelMember, { tenderId, accountId, name, ...member });
}
