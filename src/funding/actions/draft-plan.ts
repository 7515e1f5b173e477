import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, Database, type Tx, create } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { Fund } from '../data/fund.entity.js';
import {
  FundingPlan,
  FundingPlanShare,
  FundingPlanSupport,
  type SupportKind,
} from '../data/funding-plan.entity.js';
import { useYearViolations } from '../domain/fund-rules.js';
import { type Share, planViolations } from '../domain/plan.js';
import { refuse } from '../domain/refusals.js';

/** A plan to write down. */
export interface PlanDraft {
  readonly name: string;
  readonly fiscalYear: number;
  readonly shares: readonly Share[];
  readonly support: readonly {
    readonly kind: SupportKind;
    readonly provider: string;
    readonly description: string;
  }[];
}

/** Writes down who pays which part; whoever admits an item decides by it. */
@Injectable()
export class DraftPlan {
  constructor(private readonly database: Database) {}

  /** The new plan's id. RuleBroken (422): shares that are not whole, a fund twice, of another unit or year. */
  run(actor: Actor, { name, fiscalYear, shares, support }: PlanDraft): Promise<string> {
    return this.database.transaction(async (tx) => {
      RuleBroken.unlessEmpty([
        ...planViolations(shares),
        ...(await fundViolations(tx, actor.unitId, fiscalYear, shares)),
      ]);
      const { unitId, accountId: draftedBy } = actor;
      const { id: planId } = await create(tx, FundingPlan, { unitId, name, fiscalYear, draftedBy });
      await tx.insert(
        FundingPlanShare,
        shares.map((share, position) => ({ planId, position, ...share })),
      );
      await tx.insert(
        FundingPlanSupport,
        support.map((line, position) => ({ planId, position, ...line })),
      );
      return planId;
    });
  }
}

async function fundViolations(tx: Tx, unitId: string, year: number, shares: readonly Share[]) {
  const own = await tx.findBy(Fund, { unitId, id: In(shares.map(({ fundId }) => fundId)) });
  return shares.flatMap(({ fundId }, i) => {
    const pointer = `/shares/${i}/fundId`;
    const fund = own.find(({ id }) => id === fundId);
    return fund ? useYearViolations(fund, year, pointer) : [refuse.planFundUnknown({ pointer })];
  });
}
