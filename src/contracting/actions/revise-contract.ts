import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, create, lock, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { sha256 } from '../../shared/sha256.js';
import { Awards } from '../../tendering/index.js';
import { ContractDocument } from '../data/contract-document.entity.js';
import { ContractSignature } from '../data/contract-signature.entity.js';
import { ContractPlan } from '../data/contract-plan.js';
import { Contract } from '../data/contract.entity.js';
import { DrawingFacts } from '../data/drawing-facts.js';
import { refuseAll } from '../domain/conflicts.js';
import { contractText } from '../domain/contract-text.js';
import { refuse } from '../domain/refusals.js';
import { ContractRevised } from '../events.js';
import { replaceMilestones } from '../data/write-contract.js';
import { demandStanding } from '../policies.js';
import { type Drawing, agreedTerms, drawingViolations, termsOf } from './draw-up-contract.js';

/** Writes another edition of a contract that is not in force: what was signed before is void, both sides sign anew. */
@Injectable()
export class ReviseContract {
  constructor(
    private readonly database: Database,
    private readonly awards: Awards,
    private readonly facts: DrawingFacts,
    private readonly outbox: Outbox,
    private readonly plan: ContractPlan,
  ) {}

  /** RuleBroken (409): both have signed, or it is a grant's; (422): terms that the law does not allow, or the same text. */
  async run(actor: Actor, contractId: string, terms: Omit<Drawing, 'awardId'>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const contract = await lock(tx, Contract, contractId);
      demandStanding(actor, contract, ['buyer'], 'contract');
      const { awardId, state } = contract;
      if (awardId === null || state !== 'drawn-up') {
        refuseAll([refuse.revisionTooLate({ params: { state } })]);
        return;
      }
      const award = await this.awards.byId(awardId);
      const drawing = { ...terms, awardId };
      const today = dayOf(now(tx));
      const agreed = termsOf(drawing, this.plan);
      const { milestones, violations } = await this.plan.of(agreedTerms(award, drawing));
      const content = await this.facts.of(award);
      const body = contractText({ ...content, ...agreed, milestones, drawnUpOn: today });
      const hash = sha256(body);
      const known = await tx.findBy(ContractDocument, { contractId });
      refuseAll([
        ...drawingViolations(award, drawing, today),
        ...violations,
        ...(known.some((edition) => edition.sha256 === hash) ? [refuse.revisionSame()] : []),
      ]);
      const edition = 1 + Math.max(...known.map((each) => each.edition));
      await create(tx, ContractDocument, { contractId, edition, body, sha256: hash });
      await save(
        tx,
        Object.assign(contract, {
          documentSha256: hash,
          ...{ payeeHolder: agreed.payee?.holder ?? null, payeeNumber: agreed.payee?.number ?? null },
          ...{ paymentTermDays: agreed.paymentTermDays, performanceBondFen: agreed.performanceBond },
          acceptanceTermDays: agreed.acceptanceTermDays,
          // Whoever wrote the present text does not sign it.
          drawnUpBy: actor.accountId,
        }),
      );
      await replaceMilestones(tx, contractId, milestones);
      const voided = await tx.countBy(ContractSignature, { contractId });
      await this.outbox.publish(tx, ContractRevised, { contractId, edition, voided: voided > 0 });
    });
  }
}
