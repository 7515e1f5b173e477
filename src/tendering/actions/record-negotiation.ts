import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, constraintMeans, create, lock } from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { NegotiationRecord } from '../data/negotiation-record.entity.js';
import { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { isUnderReview } from '../domain/tender.lifecycle.js';
import { isBuyer } from '../policies.js';

constraintMeans('negotiation_record_once', refuseAct.recordOnce);

/** What was negotiated. */
export interface NegotiationFacts {
  readonly attendees: string;
  readonly priceBasis: string;
  readonly terms: string;
  readonly fileId: string | null;
}

/** Records what was negotiated with the single supplier (协商情况记录). */
@Injectable()
export class RecordNegotiation {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  /** RuleBroken (409) for another method, outside its time or a second time; (422) for another unit's file. */
  async run(actor: Actor, tenderId: string, facts: NegotiationFacts): Promise<Tender> {
    const foreign = await this.files.foreign(actor, facts.fileId ? [facts.fileId] : []);
    RuleBroken.unlessEmpty(foreign.length > 0 ? [refuseAct.fileUnknown({ pointer: '/fileId' })] : []);
    return this.database.transaction(async (tx) => {
      const tender = await lock(tx, Tender, tenderId);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      const isTime = tender.method === 'single-source' && isUnderReview(tender.state);
      RuleBroken.conflictUnlessEmpty(isTime ? [] : [refuseAct.recordNotAsked()]);
      const { attendees, priceBasis, terms, fileId } = facts;
      const recordedBy = actor.accountId;
      await create(tx, NegotiationRecord, { tenderId, attendees, priceBasis, terms, fileId, recordedBy });
      return tender;
    });
  }
}
