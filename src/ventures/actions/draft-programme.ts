import { Injectable } from '@nestjs/common';
import { type Actor, Database, create, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { ProgrammeCheck } from '../data/programme-check.js';
import { lockOwn } from '../data/programme-steps.js';
import type { ProgrammeTerms } from '../data/programme-terms.js';
import { VentureProgramme } from '../data/programme.entity.js';
import { programmeLifecycle } from '../domain/programme.lifecycle.js';
import { refuse } from '../domain/refusals.js';

/** Nothing of this is known of a draft. */
const OPEN = {
  ...{ approvedBy: null, approval: null, returnReason: null, publishedBy: null, publishedOn: null },
  ...{ deadlineAt: null, rules: null, decisionId: null, announcedBy: null, announcedOn: null },
  ...{ noticeEndsOn: null, signBy: null, endReason: null },
} as const;

/** Drafts and changes programmes. What describes a purchase is none, and not even drafted. */
@Injectable()
export class DraftProgramme {
  constructor(
    private readonly database: Database,
    private readonly check: ProgrammeCheck,
  ) {}

  /** Its id. RuleBroken (422) with every reason. */
  run(actor: Actor, terms: ProgrammeTerms): Promise<string> {
    return this.database.transaction(async (tx) => {
      RuleBroken.unlessEmpty(await this.check.reasons(tx, actor, terms, dayOf(now(tx))));
      const state = programmeLifecycle.initial;
      const own = { streetId: actor.unitId, draftedBy: actor.accountId, state };
      return (await create(tx, VentureProgramme, { ...terms, ...OPEN, ...own })).id;
    });
  }

  /** Puts other terms in the place of a draft's. RuleBroken: 409 once it was submitted, 422 with every reason. */
  change(actor: Actor, id: string, terms: ProgrammeTerms): Promise<void> {
    return this.database.transaction(async (tx) => {
      const programme = await lockOwn(tx, actor, id);
      RuleBroken.conflictUnlessEmpty(programme.state === 'drafted' ? [] : [refuse.publishedFrozen()]);
      RuleBroken.unlessEmpty(await this.check.reasons(tx, actor, terms, dayOf(now(tx))));
      await save(tx, Object.assign(programme, terms, { draftedBy: actor.accountId }));
    });
  }
}
