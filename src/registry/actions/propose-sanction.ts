import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, lock } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { Organization } from '../data/organization.entity.js';
import { ownFileViolations } from '../data/own-files.js';
import { type SanctionProposal, proposeSanction } from '../data/propose-sanction.js';
import { proposalViolations } from '../domain/sanction-rules.js';

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
      return proposeSanction(tx, actor, proposal);
    });
  }
}
