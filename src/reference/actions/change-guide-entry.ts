import { Injectable } from '@nestjs/common';
import { Database, lock, save } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { GuideEntry } from '../data/guide-entry.entity.js';
import { guideViolations } from '../domain/guide-rules.js';
import type { NewGuideEntry } from './add-guide-entry.js';

/** Corrects an entry's name or ends it; its code and first day never change. */
@Injectable()
export class ChangeGuideEntry {
  constructor(private readonly database: Database) {}

  /** RuleBroken (422) when it would end before it begins. */
  async run(id: string, change: Partial<Pick<NewGuideEntry, 'name' | 'validTo' | 'source'>>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const entry = Object.assign(await lock(tx, GuideEntry, id), change);
      RuleBroken.unlessEmpty(guideViolations(entry));
      await save(tx, entry);
    });
  }
}
