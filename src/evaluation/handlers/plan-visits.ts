import { Injectable } from '@nestjs/common';
import { BreachStepped, ContractChanged, ContractSigned, ServiceAccepted } from '../../contracting/index.js';
import { Handles, type Tx } from '../../platform/index.js';
import { EvaluationDrafts } from '../data/evaluation-drafts.js';
import { PlanKeeping } from '../data/plan-keeping.js';

type OfContract = { contractId: string };

/** Keeps the return visits of a contract in step with it, from its signing to its final acceptance or early end. */
@Injectable()
export class PlanVisits {
  constructor(
    private readonly keeping: PlanKeeping,
    private readonly drafts: EvaluationDrafts,
  ) {}

  /** Plans what the template has during delivery. */
  @Handles(ContractSigned, 'evaluation.plan-visits-in-delivery')
  async sign(tx: Tx, { contractId }: OfContract): Promise<void> {
    await this.keeping.keep(tx, contractId);
  }

  /** A final acceptance plans what comes after it, and drafts the final evaluation. */
  @Handles(ServiceAccepted, 'evaluation.plan-visits')
  async accept(tx: Tx, { contractId, stage }: OfContract & { stage: string }): Promise<void> {
    if (stage === 'final') await this.drafts.draft(tx, await this.keeping.keep(tx, contractId));
  }

  /** Longer, resting, resumed or ended by agreement: the visits that have not begun move with it. */
  @Handles(ContractChanged, 'evaluation.follow-contract-changes')
  async change(tx: Tx, { contractId }: OfContract): Promise<void> {
    await this.keeping.keep(tx, contractId);
  }

  /** Ended for a breach. */
  @Handles(BreachStepped, 'evaluation.follow-breaches')
  async breach(tx: Tx, { contractId, action }: OfContract & { action: string }): Promise<void> {
    if (action === 'terminate') await this.keeping.keep(tx, contractId);
  }
}
