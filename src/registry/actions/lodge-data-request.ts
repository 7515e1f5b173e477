import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  type Actor,
  type Correction,
  Database,
  KeyRing,
  Settings,
  type Tx,
  create,
  now,
  sealPersonal,
} from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { type DueDay, workingDaysFrom } from '../../shared/due-day.js';
import { normalisedPhone } from '../../shared/phone.js';
import { RuleBroken } from '../../shared/refused.js';
import { DataRequest } from '../data/data-request.entity.js';
import {
  type DataRequestKind,
  type IdentityCheck,
  correctionViolations,
} from '../domain/data-request-rules.js';
import { dataRequestLifecycle } from '../domain/data-request.lifecycle.js';

/** What is asked, and who asks: by phone before a clerk, or an account about itself. */
export interface DataRequestInput {
  readonly kind: DataRequestKind;
  readonly correction?: Correction;
  readonly by: { readonly phone: string; readonly identityCheck: IdentityCheck } | 'account';
}

/** Takes what a person asks about his data; the clock runs from the next day. */
@Injectable()
export class LodgeDataRequest {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly calendars: WorkingCalendars,
    private readonly settings: Settings,
  ) {}

  /** RuleBroken (422) for a correction that says nothing, or that nobody asked for. */
  async run(actor: Actor, { kind, correction = {}, by }: DataRequestInput): Promise<DataRequest> {
    const ofAccount = by === 'account';
    RuleBroken.unlessEmpty(correctionViolations({ kind, ...correction, ofAccount }));
    return this.database.transaction(async (tx) => {
      const due = await this.due(tx);
      const id = uuid();
      return create(tx, DataRequest, {
        ...{ id, state: dataRequestLifecycle.initial, kind, unitId: actor.unitId },
        ...this.sealed(id, correction, ofAccount ? null : normalisedPhone(by.phone), kind),
        accountId: ofAccount ? actor.accountId : null,
        ...{ identityCheck: ofAccount ? 'signed-in' : by.identityCheck, lodgedBy: actor.accountId },
        ...{ dueOn: due.day, dueProvisional: due.provisional },
        ...{ decidedBy: null, decidedAt: null, ground: null, answer: null, result: null },
      });
    });
  }

  private sealed(id: string, { name, phone }: Correction, by: string | null, kind: DataRequestKind) {
    const right = { name: name?.trim(), phone: phone === undefined ? undefined : normalisedPhone(phone) };
    return sealPersonal(this.keys, DataRequest, id, {
      phoneSealed: by,
      correctionSealed: kind === 'correct' ? JSON.stringify(right) : null,
    });
  }

  private async due(tx: Tx): Promise<DueDay> {
    const calendar = await this.calendars.current();
    return workingDaysFrom(dayOf(now(tx)), this.settings.dataRequestWorkingDays, calendar);
  }
}
