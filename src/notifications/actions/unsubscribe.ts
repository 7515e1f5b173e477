import { Injectable } from '@nestjs/common';
import { Database, create, save, touch } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { choose } from '../data/choose.js';
import { lockedPreference } from '../data/locked-preference.js';
import { MessagePreference } from '../data/message-preference.entity.js';
import { EVERY_KIND, UnsubscribeLinks } from '../data/unsubscribe-links.js';
import { isDuty } from '../domain/duties.js';
import { refuse } from '../domain/refusals.js';

/** Ends the mail of one kind, or all of it but duties, for whoever follows a letter's link. */
@Injectable()
export class Unsubscribe {
  constructor(
    private readonly database: Database,
    private readonly links: UnsubscribeLinks,
  ) {}

  /** RuleBroken (422): the link is none of ours, or a duty's. Doing so again changes nothing. */
  async run(token: string): Promise<void> {
    const { accountId, kind } = this.links.read(token);
    if (kind !== EVERY_KIND && isDuty(kind)) throw new RuleBroken([refuse.dutyStays({ params: { kind } })]);
    await this.database.transaction(async (tx) => {
      touch(tx, 'account', accountId, 'unsubscribe');
      if (kind !== EVERY_KIND) return choose(tx, accountId, { kind, channel: 'mail', wanted: false });
      const known = await lockedPreference(tx, accountId);
      const values = { accountId, language: 'zh', mailPace: 'never', quietHours: null } as const;
      if (known) await save(tx, Object.assign(known, { mailPace: 'never' }));
      else await create(tx, MessagePreference, values);
    });
  }
}
