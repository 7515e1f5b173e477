import { Injectable } from '@nestjs/common';
import { Contracts, servicePeriod } from '../../contracting/index.js';
import { type Tx, create, lock, save } from '../../platform/index.js';
import { EvaluationPlan } from './evaluation-plan.entity.js';
import { shareSchedule } from './schedule-lock.js';
import { TemplateChoice } from './template-choice.js';
import { VisitPlanning } from './visit-planning.js';

/** Keeps a contract's plan: what is evaluated and when, by the days of the contract as they stand. */
@Injectable()
export class PlanKeeping {
  constructor(
    private readonly contracts: Contracts,
    private readonly planning: VisitPlanning,
    private readonly templates: TemplateChoice,
  ) {}

  /**
   * Makes the plan of a contract that has none, takes over the contract's days, and plans its visits by them. However often
   * and in whatever order it is told of changes, the plan ends as the contract says. Answers the locked plan.
   */
  async keep(tx: Tx, contractId: string): Promise<EvaluationPlan> {
    await shareSchedule(tx);
    const known = await tx.findOneBy(EvaluationPlan, { contractId });
    const plan = known ? await lock(tx, EvaluationPlan, known.id) : await this.make(tx, contractId);
    Object.assign(plan, await servicePeriod(tx, contractId));
    await save(tx, plan);
    await this.planning.plan(tx, plan);
    return plan;
  }

  private async make(tx: Tx, contractId: string): Promise<EvaluationPlan> {
    const contract = await this.contracts.byId(contractId);
    const { buyerId, communityId, organizationId, title, category, amountFen } = contract;
    return create(tx, EvaluationPlan, {
      ...{ contractId, buyerId, communityId, organizationId, title, category, amountFen },
      ...(await servicePeriod(tx, contractId)),
      ...(await this.templates.of(tx, contract)),
    });
  }
}
