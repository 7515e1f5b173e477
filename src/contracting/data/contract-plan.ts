import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import type { Violation } from '../../shared/violation.js';
import { type AgreedTerms, type PlannedMilestone, planMilestones } from '../domain/milestone-plan.js';
import { reportViolations } from '../domain/report-rules.js';

/** The course of a contract to be drawn up, by the calendars that are loaded. */
@Injectable()
export class ContractPlan {
  constructor(
    private readonly calendars: WorkingCalendars,
    private readonly settings: Settings,
  ) {}

  /** Calendar days for an acceptance where none are agreed. */
  get acceptanceTermDays(): number {
    return this.settings.acceptanceTermDays;
  }

  /** Its milestones, and what is wrong with the reports among them. */
  async of(terms: AgreedTerms): Promise<{ milestones: PlannedMilestone[]; violations: Violation[] }> {
    const calendar = await this.calendars.current();
    const { serviceFrom: from, serviceTo: to, reports = [] } = terms;
    const violations = reportViolations(reports, { from, to }, calendar);
    return { milestones: planMilestones(terms, calendar), violations };
  }
}
