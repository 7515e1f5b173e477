import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, Outbox, type Tx, create, lock, now } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { askRectification } from '../data/ask-rectification.js';
import { Contract } from '../data/contract.entity.js';
import { SupervisionRecord } from '../data/supervision-record.entity.js';
import { refuseAll } from '../domain/conflicts.js';
import { refuseOversight as refuse } from '../domain/oversight-refusals.js';
import { supervisionRecordLifecycle } from '../domain/supervision-record.lifecycle.js';
import {
  type SupervisionKind,
  servedViolations,
  supervisionDayViolations,
} from '../domain/supervision-rules.js';
import { demandStanding } from '../policies.js';

/** What is to be put right, and by when. */
export interface Rectification {
  readonly demand: string;
  readonly rectifyBy: Day;
}

/** What the buyer found. */
export interface Check {
  readonly kind: SupervisionKind;
  readonly checkedOn: Day;
  readonly findings: string;
  readonly fileIds?: readonly string[];
  readonly rectification?: Rectification;
}

/** Records what the buyer found while it supervised a service, and asks for what is to be put right. */
@Injectable()
export class RecordSupervision {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly outbox: Outbox,
  ) {}

  /** Its id. RuleBroken (409): no service was or is given; (422): days that can't be, files of others. */
  async run(actor: Actor, contractId: string, check: Check): Promise<string> {
    const fileIds = [...new Set(check.fileIds ?? [])];
    const strangers = await this.files.foreign(actor, fileIds);
    return this.database.transaction(async (tx) => {
      const contract = await lock(tx, Contract, contractId);
      demandStanding(actor, contract, ['buyer'], 'contract');
      const today = dayOf(now(tx));
      const { checkedOn, rectification } = check;
      const days = { checkedOn, rectifyBy: rectification?.rectifyBy };
      refuseAll([
        ...servedViolations(contract.state),
        ...supervisionDayViolations(days, { signedOn: contract.signedOn ?? today, today }),
        ...strangers.map((n) => refuse.oversightFileUnknown({ pointer: `/fileIds/${n}` })),
      ]);
      const record = await keep(tx, actor, contractId, { ...check, fileIds });
      if (rectification)
        await askRectification(tx, this.outbox, record, { ...rectification, step: 'ask' }, actor);
      return record.id;
    });
  }
}

async function keep(
  tx: Tx,
  { accountId: recordedBy }: Actor,
  contractId: string,
  { kind, checkedOn, findings, fileIds }: Check & { readonly fileIds: string[] },
): Promise<SupervisionRecord> {
  const number = 1 + (await tx.countBy(SupervisionRecord, { contractId }));
  return create(tx, SupervisionRecord, {
    ...{ contractId, number, kind, checkedOn, findings, fileIds, recordedBy },
    state: supervisionRecordLifecycle.initial,
    ...{ demand: null, rectifyBy: null, closing: null, closedOn: null, closedBy: null },
  });
}
