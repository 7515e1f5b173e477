import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { Communities } from '../data/communities.js';
import { type NeedFacts, NeedIntake } from '../data/need-intake.js';
import { PublicForms } from '../data/public-forms.js';

/** A web form as a resident fills it in. */
export type ProposedNeed = Omit<NeedFacts, 'source' | 'sourceId'> & {
  readonly form: string;
  readonly communityId: string;
  readonly name?: string;
  readonly phone?: string;
};

/** Takes in what a resident proposes on the web, without an account. */
@Injectable()
export class ProposeNeed {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly forms: PublicForms,
    private readonly intake: NeedIntake,
  ) {}

  /** The tracking code, the only time it is shown. RuleBroken: stale form, community, category (422), form sent before (409). */
  run({ form, communityId, name, phone, ...facts }: ProposedNeed): Promise<{ trackingCode: string }> {
    return this.database.transaction(async (tx) => {
      const formNonce = this.forms.demandFresh(tx, form);
      const place = await this.communities.demand(communityId);
      const reporter = { name: name ?? null, phone: phone ?? null, waits: true };
      const how = { recordedBy: null, formNonce };
      return this.intake.keep(tx, place, { ...facts, source: 'web' }, reporter, how);
    });
  }
}
