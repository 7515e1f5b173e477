import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, create, lock } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { Organization } from '../data/organization.entity.js';
import { ownFileViolations } from '../data/own-files.js';
import { Sanction } from '../data/sanction.entity.js';
import { type SanctionKind, proposalViolations } from '../domain/sanction-rules.js';
import { sanctionLifecycle } from '../domain/sanction.lifecycle.js';

/** A sanction to propose. */
export interface SanctionProposal {
  readonly organizationId: string;
  readonly kind: SanctionKind;
  readonly grounds: string;
  /** The rule announced beforehand on which it stands. */
  readonly basis: string;
  readonly fileIds: readonly string[];
  /** Whole months of a bar; null for a warning. */
  readonly months: number | null;
}

/** Proposes a sanction. The organization learns of it by the next step, and may defend itself. */
@Injectable()
export class ProposeSanction {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  /** Its id. RuleBroken (422) with every reason. */
  run(actor: Actor, proposal: SanctionProposal): Promise<string> {
    return this.database.transaction(async (tx) => {
      await lock(tx, Organization, proposal.organizationId);
      RuleBroken.unlessEmpty([
        ...proposalViolations(proposal.kind, proposal.months),
        ...(await ownFileViolations(this.files, actor, proposal.fileIds)),
      ]);
      const sanction = await create(tx, Sanction, {
        ...{ ...proposal, fileIds: [...proposal.fileIds], state: sanctionLifecycle.initial },
        ...{ unitId: actor.unitId, proposedBy: actor.accountId, defenceFileIds: [] },
      });
      return sanction.id;
    });
  }
}
