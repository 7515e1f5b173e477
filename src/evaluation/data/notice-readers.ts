import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import { interestViolations } from '../domain/assignment.js';
import { partyUnits } from '../domain/project.js';
import type { ReminderKind } from '../domain/reminders.js';
import type { EvaluationPlan } from './evaluation-plan.entity.js';
import type { Visit } from './visit.entity.js';

/** Who is to hear of a visit. */
@Injectable()
export class NoticeReaders {
  constructor(private readonly units: Units) {}

  /**
   * Of a reminder the leads of the independent evaluation bodies and the buyer's officers, for nobody is assigned yet;
   * of an escalation the evaluator and the lead of his body (all leads while nobody could take it), then the district too.
   */
  async accountIds(kind: ReminderKind, visit: Visit, plan: EvaluationPlan): Promise<string[]> {
    if (kind === 'reminder') {
      const officers = await this.units.accountsIn(plan.buyerId, ['street-officer']);
      return distinct([...(await this.independentLeads(plan)), ...officers]);
    }
    const leads = visit.evaluatorUnitId
      ? await this.units.accountsIn(visit.evaluatorUnitId, ['evaluation-lead'])
      : await this.independentLeads(plan);
    const evaluator = visit.evaluatorId ? [{ accountId: visit.evaluatorId }] : [];
    const district =
      kind === 'district-escalation' ? await this.units.holders('district-supervisor', 'district') : [];
    return distinct([...evaluator, ...leads, ...district]);
  }

  private async independentLeads(plan: EvaluationPlan): Promise<{ accountId: string }[]> {
    const leads = await this.units.holders('evaluation-lead', 'evaluation-body');
    return leads.filter(({ unitIds }) => interestViolations(unitIds, partyUnits(plan)).length === 0);
  }
}

function distinct(people: readonly { accountId: string }[]): string[] {
  return [...new Set(people.map(({ accountId }) => accountId))];
}
