import { Injectable } from '@nestjs/common';
import { type Actor, Database, constraintMeans, create, lock, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import { TenderApproval } from '../data/tender-approval.entity.js';
import { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { APPROVERS, type ApprovalKind } from '../domain/approvals.js';
import { isBuyer, maySee } from '../policies.js';

constraintMeans('tender_approval_once', refuseAct.approvedOnce);

/** A decision with its paper. */
export interface ApprovalFacts {
  readonly kind: ApprovalKind;
  readonly granted: boolean;
  readonly documentNumber: string;
  readonly reason: string | null;
}

/** What is decided before the publication; afterwards it would cover up. */
const BEFORE: readonly ApprovalKind[] = ['method', 'funder-publish', 'no-intention'];

/** Records a decision that a step of a tender waits for. */
@Injectable()
export class ApproveTender {
  constructor(private readonly database: Database) {}

  /** Forbidden to all but the kind's own role, and to the drafter; RuleBroken: 422 a no without reason, 409 too late or decided. */
  async run(actor: Actor, tenderId: string, facts: ApprovalFacts): Promise<void> {
    const { kind, granted, documentNumber, reason } = facts;
    await this.database.transaction(async (tx) => {
      const tender = await lock(tx, Tender, tenderId);
      if (!maySee(actor, tender)) throw new NotFound('tender');
      const role = APPROVERS[kind];
      const isOurs = role === 'procurement-supervisor' || isBuyer(actor, tender);
      if (actor.role !== role || !isOurs)
        throw new Forbidden([refuseAct.approverWrong({ params: { role } })]);
      if (actor.accountId === tender.draftedBy) throw new Forbidden([refuseAct.drafterApproves()]);
      RuleBroken.unlessEmpty(
        reason || (granted && kind !== 'no-intention')
          ? []
          : [refuseAct.approvalReasonMissing({ pointer: '/reason' })],
      );
      const late = BEFORE.includes(kind) && tender.state !== 'drafted';
      RuleBroken.conflictUnlessEmpty(late ? [refuseAct.notDrafted()] : []);
      const decided = { decidedOn: dayOf(now(tx)), decidedBy: actor.accountId };
      await create(tx, TenderApproval, { tenderId, kind, granted, documentNumber, reason, ...decided });
    });
  }
}
