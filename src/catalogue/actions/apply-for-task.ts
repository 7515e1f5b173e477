import { Injectable } from '@nestjs/common';
import { ownsFund } from '../../funding/index.js';
import { type Actor, Database, Settings, create, now } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { workingDaysFrom } from '../../shared/due-day.js';
import type { Fen } from '../../shared/money.js';
import { RuleBroken } from '../../shared/refused.js';
import { AssignedTask } from '../data/assigned-task.entity.js';
import { Communities } from '../data/communities.js';
import { listInForce } from '../data/responsibility-lists.js';
import { applicationViolations } from '../domain/assigned-task-rules.js';
import { taskItemViolations } from '../domain/responsibility-rules.js';
import { assignedTaskLifecycle } from '../domain/assigned-task.lifecycle.js';

/** A task that a department wants a community to do. */
export interface TaskApplication {
  readonly communityId: string;
  readonly title: string;
  readonly description: string;
  readonly legalBasis: string;
  /** The item of the street's responsibility list. */
  readonly itemCode: string | null;
  readonly adHoc: boolean;
  readonly inspections: number;
  readonly validFrom: Day;
  readonly validTo: Day;
  /** The department's fund that pays; null with a waiver. */
  readonly fundId: string | null;
  readonly amount: Fen | null;
  readonly waiver: string | null;
}

/** Applies for the admission of a task: there is no other way in which a task reaches a community. */
@Injectable()
export class ApplyForTask {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly calendars: WorkingCalendars,
    private readonly settings: Settings,
  ) {}

  /** Its id. RuleBroken (422) with every reason. */
  run(actor: Actor, { amount, ...wish }: TaskApplication): Promise<string> {
    return this.database.transaction(async (tx) => {
      const { streetId } = await this.communities.demand(wish.communityId);
      const today = dayOf(now(tx));
      const owns = wish.fundId !== null && (await ownsFund(tx, actor.unitId, wish.fundId));
      const list = await listInForce(tx, streetId, today);
      RuleBroken.unlessEmpty([
        ...applicationViolations({ ...wish, amount, today, ownsFund: owns }),
        ...taskItemViolations(list?.items ?? null, wish.itemCode, this.settings.requireResponsibilityList),
      ]);
      const calendar = await this.calendars.current();
      const task = await create(tx, AssignedTask, {
        ...{ ...wish, amountFen: amount, streetId, departmentId: actor.unitId, appliedBy: actor.accountId },
        decideBy: workingDaysFrom(today, this.settings.admissionWorkingDays, calendar).day,
        responsibilityListId: list?.id ?? null,
        state: assignedTaskLifecycle.initial,
      });
      return task.id;
    });
  }
}
