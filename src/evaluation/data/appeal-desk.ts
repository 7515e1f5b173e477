import { Injectable } from '@nestjs/common';
import { type Actor, Outbox, Settings, type Tx, create, now } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { addDays, dayOf, instantAt } from '../../shared/days.js';
import { workingDaysFrom } from '../../shared/due-day.js';
import { appealLifecycle } from '../domain/appeal.lifecycle.js';
import { AppealDecisionDue, AppealStepped } from '../judging-events.js';
import { Appeal } from './appeal.entity.js';
import { exactDay } from './exact-day.js';

/** What an organization objects to, and why. */
export interface AppealInput {
  readonly grounds: string;
  readonly fileIds: readonly string[];
}

/** Takes appeals in, whatever they are about. */
@Injectable()
export class AppealDesk {
  constructor(
    private readonly calendars: WorkingCalendars,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
  ) {}

  /** The new appeal's id. 422 where no calendar says by when it is decided; a second one meets a constraint (409). */
  async open(tx: Tx, actor: Actor, subject: Partial<Appeal>, input: AppealInput): Promise<string> {
    const lodgedOn = dayOf(now(tx));
    const calendar = await this.calendars.current();
    const decideBy = exactDay(workingDaysFrom(lodgedOn, this.settings.appealDecisionWorkingDays, calendar));
    const { id: appealId } = await create(tx, Appeal, {
      ...{ evaluationId: null, ...subject, organizationId: actor.unitId, state: appealLifecycle.initial },
      ...{
        grounds: input.grounds,
        fileIds: [...input.fileIds],
        lodgedBy: actor.accountId,
        lodgedOn,
        decideBy,
      },
      ...{ decidedBy: null, decidedUnitId: null, decidedOn: null, reasons: null },
    });
    const over = { at: instantAt(addDays(decideBy, 1), '09:00'), key: appealId };
    await this.outbox.publish(tx, AppealDecisionDue, { appealId }, over);
    await this.outbox.publish(tx, AppealStepped, { appealId, action: 'lodge' });
    return appealId;
  }
}
