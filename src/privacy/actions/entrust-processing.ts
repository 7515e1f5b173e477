import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import { type Actor, Database, type Tx, advance, create, lock, now, save } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { EntrustedProcessing, ImpactAssessment, ProcessingCheck } from '../data/privacy.entity.js';
import { processingLifecycle } from '../domain/entrusted-processing.lifecycle.js';
import { type DataKind, covers } from '../domain/records.js';
import { refuse } from '../domain/refusals.js';

/** What is entrusted, to whom, and on which assessment it rests. */
export interface EntrustInput {
  readonly processorId: string;
  readonly assessmentId: string;
  readonly purpose: string;
  readonly means: string;
  readonly dataKinds: readonly DataKind[];
  readonly protection: string;
  readonly validFrom: Day;
  /** Inclusive. */
  readonly validTo: Day;
}

/** Personal data that others process for a unit: agreed, looked after, and given back or deleted (个人信息保护法 art. 21). */
@Injectable()
export class EntrustProcessing {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
  ) {}

  /** The new record's id. RuleBroken (422): the days, an unknown unit, or no assessment that covers it. */
  entrust(actor: Actor, input: EntrustInput): Promise<string> {
    return this.database.transaction(async (tx) => {
      RuleBroken.unlessEmpty(await this.violations(tx, actor, input));
      const { processorId, assessmentId, purpose, means, protection, validFrom, validTo } = input;
      const open = { state: processingLifecycle.initial, endedOn: null, settledOn: null, settlement: null };
      const what = { purpose, means, protection, dataKinds: [...input.dataKinds], validFrom, validTo };
      const by = { unitId: actor.unitId, processorId, assessmentId, enteredBy: actor.accountId };
      return (await create(tx, EntrustedProcessing, { ...by, ...what, ...open })).id;
    });
  }

  /** Notes how the unit looked after it (art. 21: 监督). */
  async check(actor: Actor, id: string, finding: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      own(await lock(tx, EntrustedProcessing, id), actor);
      const by = { checkedOn: dayOf(now(tx)), checkedBy: actor.accountId };
      await create(tx, ProcessingCheck, { processingId: id, finding, ...by });
    });
  }

  /** Ends it today: nothing is processed any more. IllegalStep (409) once it ended. */
  async end(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const processing = own(await lock(tx, EntrustedProcessing, id), actor);
      await save(tx, Object.assign(processing, { endedOn: dayOf(now(tx)) }));
      await advance(tx, processing, processingLifecycle, 'end', actor);
    });
  }

  /** Notes that the data went back or were deleted. IllegalStep (409) before it ended. */
  async settle(actor: Actor, id: string, settlement: 'returned' | 'deleted'): Promise<void> {
    await this.database.transaction(async (tx) => {
      const processing = own(await lock(tx, EntrustedProcessing, id), actor);
      await save(tx, Object.assign(processing, { settlement, settledOn: dayOf(now(tx)) }));
      await advance(tx, processing, processingLifecycle, 'settle', actor);
    });
  }

  private async violations(tx: Tx, { unitId }: Actor, input: EntrustInput): Promise<Violation[]> {
    const { processorId, assessmentId, dataKinds, validFrom, validTo } = input;
    const known = (await this.units.byIds([processorId])).has(processorId);
    const assessment = await tx.findOneBy(ImpactAssessment, { id: assessmentId });
    const carried = covers(assessment, unitId, dataKinds, dayOf(now(tx)));
    return [
      ...(known ? [] : [refuse.processorUnknown({ pointer: '/processorId' })]),
      ...(processorId === unitId ? [refuse.processorItself({ pointer: '/processorId' })] : []),
      ...(validTo >= validFrom ? [] : [refuse.endsEarly({ pointer: '/validTo' })]),
      ...(carried ? [] : [refuse.assessmentUnfit({ pointer: '/assessmentId' })]),
    ];
  }
}

function own(processing: EntrustedProcessing, { unitId }: Actor): EntrustedProcessing {
  if (processing.unitId !== unitId) throw new NotFound('entrusted_processing');
  return processing;
}
