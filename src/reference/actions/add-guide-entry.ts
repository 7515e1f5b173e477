import { Injectable } from '@nestjs/common';
import { Database, type Tx, constraintMeans, create } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { GuideEntry } from '../data/guide-entry.entity.js';
import { guideViolations } from '../domain/guide-rules.js';
import { refuse } from '../domain/refusals.js';

constraintMeans('guide_entry_code_key', () => refuse.guideCodeTaken({ pointer: '/code' }));

/** An entry of the guide catalogue to add. */
export interface NewGuideEntry {
  readonly code: string;
  readonly name: string;
  readonly validFrom: Day;
  /** Last day, inclusive; open when absent. */
  readonly validTo?: Day | null;
  /** The document that makes it. */
  readonly source: string;
}

/** Adds an entry to the guide catalogue. */
@Injectable()
export class AddGuideEntry {
  constructor(private readonly database: Database) {}

  /** Its id. RuleBroken (422) when it ends before it begins, 409 for a code that is there already. */
  run(entry: NewGuideEntry): Promise<string> {
    return this.database.transaction((tx) => seedGuideEntry(tx, entry));
  }
}

/** The same within a transaction that is there. */
export async function seedGuideEntry(tx: Tx, { validTo = null, ...rest }: NewGuideEntry): Promise<string> {
  RuleBroken.unlessEmpty(guideViolations({ ...rest, validTo }));
  return (await create(tx, GuideEntry, { ...rest, validTo })).id;
}
