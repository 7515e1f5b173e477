import { Injectable } from '@nestjs/common';
import { Contracts, type ContractSummary, ServiceAccepted } from '../../contracting/index.js';
import { Handles, Settings, type Tx, create } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import type { Day } from '../../shared/days.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { EvaluationDrafts } from '../data/evaluation-drafts.js';
import { EvaluationPlan } from '../data/evaluation-plan.entity.js';
import { shareSchedule } from '../data/schedule-lock.js';
import { VisitTimetable } from '../data/visit-timetable.js';
import { Visit } from '../data/visit.entity.js';
import { visitSchedule } from '../domain/visit-schedule.js';
import { templateOf } from '../domain/visit-templates.js';
import { visitLifecycle } from '../domain/visit.lifecycle.js';

/** A final acceptance plans the return visits of the contract's frozen template and drafts the final evaluation. */
@Injectable()
export class PlanVisits {
  constructor(
    private readonly contracts: Contracts,
    private readonly calendars: WorkingCalendars,
    private readonly timetable: VisitTimetable,
    private readonly settings: Settings,
    private readonly drafts: EvaluationDrafts,
  ) {}

  @Handles(ServiceAccepted, 'evaluation.plan-visits')
  async plan(
    tx: Tx,
    { contractId, stage, acceptedOn }: { contractId: string; stage: string; acceptedOn: Day },
  ): Promise<void> {
    if (stage !== 'final' || (await tx.existsBy(EvaluationPlan, { contractId }))) return;
    await shareSchedule(tx);
    const contract = await this.contracts.byId(contractId);
    const plan = await this.createPlan(tx, contract, acceptedOn);
    await this.drafts.draft(tx, plan);
    await this.createVisits(tx, plan, await this.calendars.current());
  }

  private createPlan(tx: Tx, contract: ContractSummary, acceptedOn: Day): Promise<EvaluationPlan> {
    const { id, buyerId, communityId, organizationId, title, category, amountFen } = contract;
    const template = contract.returnVisitTemplate;
    const { points, dueTime } = templateOf(template, this.settings.visitDueTime);
    return create(tx, EvaluationPlan, {
      ...{ contractId: id, buyerId, communityId, organizationId, title, category, amountFen },
      ...{ acceptedOn, template, points: [...points], dueTime },
    });
  }

  private async createVisits(tx: Tx, plan: EvaluationPlan, calendar: WorkingCalendar): Promise<void> {
    const { id: planId, contractId, acceptedOn, points, dueTime } = plan;
    for (const due of visitSchedule(acceptedOn, { points, dueTime }, calendar)) {
      const visit = await create(tx, Visit, {
        ...{ planId, contractId, code: due.code, state: visitLifecycle.initial },
        ...{ nominalOn: due.nominal, dueOn: due.day, provisional: due.provisional, dueAt: due.dueAt },
      });
      await this.timetable.publishDue(tx, visit);
      await this.timetable.setNotices(tx, visit, dueTime, calendar);
    }
  }
}
