import { Injectable } from '@nestjs/common';
import { type Actor, Database, create, refuseStale, save } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { choose } from '../data/choose.js';
import { lockedPreference } from '../data/locked-preference.js';
import { MessagePreference } from '../data/message-preference.entity.js';
import type { Choice } from '../data/wishes.js';
import { choiceViolations } from '../domain/choice-rules.js';

/** What a person sets; what is left out of the choices is as by default. */
export interface PreferenceInput {
  readonly language: 'zh' | 'en';
  readonly mailPace: MessagePreference['mailPace'];
  readonly quietHours: string | null;
  readonly choices: readonly Choice[];
}

/** Sets how the caller is told, in place of what was set before. */
@Injectable()
export class SetPreferences {
  constructor(private readonly database: Database) {}

  /** RuleBroken (422): a duty can't be unsubscribed. */
  run({ accountId }: Actor, { choices, ...values }: PreferenceInput): Promise<void> {
    RuleBroken.unlessEmpty(choiceViolations(choices));
    return this.database.transaction(async (tx) => {
      const known = await lockedPreference(tx, accountId);
      refuseStale(accountId, known?.version ?? 0);
      if (known) await save(tx, Object.assign(known, values));
      else await create(tx, MessagePreference, { accountId, ...values });
      await tx.query('DELETE FROM message_choice WHERE account_id = $1', [accountId]);
      for (const choice of choices) await choose(tx, accountId, choice);
    });
  }
}
