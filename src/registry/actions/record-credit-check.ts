import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, create, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { CreditCheck } from '../data/credit-check.entity.js';
import { Organization } from '../data/organization.entity.js';
import { fileViolations } from '../domain/credentials.js';
import { type CreditCheckFacts, creditCheckViolations } from '../domain/credit-check-rules.js';
import type { CreditList } from '../domain/credit-lists.js';

/** A search of a public list to record. */
export interface CreditCheckInput extends CreditCheckFacts {
  readonly organizationId: string;
  readonly list: CreditList;
  readonly source: string;
  readonly purpose: string;
  /** The picture of the answer (财库〔2016〕125号). */
  readonly fileId: string;
}

/** Records that a public list was asked about a supplier, and what it showed. An entry is recorded by itself. */
@Injectable()
export class RecordCreditCheck {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  /** Its id. NotFound for no organization; RuleBroken (422) for a day, number or file that doesn't fit. */
  run(actor: Actor, input: CreditCheckInput): Promise<string> {
    return this.database.transaction(async (tx) => {
      if (!(await tx.existsBy(Organization, { id: input.organizationId })))
        throw new NotFound('organization');
      const [file] = await this.files.byIds([input.fileId]);
      RuleBroken.unlessEmpty([
        ...creditCheckViolations(input, dayOf(now(tx))),
        ...fileViolations(file, actor.unitId),
      ]);
      const by = { unitId: actor.unitId, askedBy: actor.accountId };
      return (await create(tx, CreditCheck, { ...input, ...by })).id;
    });
  }
}
