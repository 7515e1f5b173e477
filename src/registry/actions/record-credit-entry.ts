import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, constraintMeans, create, lock } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { CreditEntry } from '../data/credit-entry.entity.js';
import { Organization } from '../data/organization.entity.js';
import { ownFileViolations } from '../data/own-files.js';
import { type CreditList, creditEntryViolations } from '../domain/credit-lists.js';
import { refuse } from '../domain/refusals.js';

constraintMeans('credit_entry_once', () => refuse.creditRecorded({ pointer: '/document' }));

/** An entry of a public credit list to record. */
export interface CreditEntryInput {
  readonly organizationId: string;
  readonly list: CreditList;
  readonly validFrom: Day;
  /** Last day, inclusive; open when null. */
  readonly validTo: Day | null;
  readonly document: string;
  readonly source: string;
  /** A picture of what was seen (财库〔2016〕125号). */
  readonly fileId: string | null;
}

/** Records an entry of a public credit list; from its first day on it counts. */
@Injectable()
export class RecordCreditEntry {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  /** Its id. RuleBroken: 422 for days or a file that don't fit, 409 for a decision recorded already. */
  run(actor: Actor, input: CreditEntryInput): Promise<string> {
    return this.database.transaction(async (tx) => {
      await lock(tx, Organization, input.organizationId);
      const { validFrom: from, validTo: until, fileId } = input;
      RuleBroken.unlessEmpty([
        ...creditEntryViolations({ from, until }),
        ...(await ownFileViolations(this.files, actor, fileId === null ? [] : [fileId], '/fileId')),
      ]);
      return (await create(tx, CreditEntry, { ...input, recordedBy: actor.accountId })).id;
    });
  }
}
