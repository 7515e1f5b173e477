import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Outbox,
  Settings,
  type Tx,
  advance,
  constraintMeans,
  create,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { meetMilestone, milestonesOf } from '../data/contract-steps.js';
import { lawfulDay } from '../data/contract-days.js';
import { ContractSignature } from '../data/contract-signature.entity.js';
import { Contract } from '../data/contract.entity.js';
import { refuseAll } from '../domain/conflicts.js';
import { contractLifecycle } from '../domain/contract.lifecycle.js';
import { refuse } from '../domain/refusals.js';
import {
  type Side,
  type Signature,
  isFullySigned,
  sideOf,
  signingViolations,
} from '../domain/signing-rules.js';
import { FILE_WITHIN_WORKING_DAYS, PUBLISH_WITHIN_WORKING_DAYS } from '../domain/signing-window.js';
import { AwardSigned, isFunderAgreed, isSigningHeld } from '../../tendering/index.js';
import { ContractSigned } from '../events.js';
import { demandStanding, unitsOf } from '../policies.js';

constraintMeans('one_signature_per_side', () => refuse.alreadySigned());

/** What the signer read, and why he signs late if he does. */
export interface Signing {
  readonly documentSha256: string;
  readonly delayReason?: string;
}

/** Signs a contract for the caller's side; the second signature puts it in force. */
@Injectable()
export class SignContract {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
    private readonly calendars: WorkingCalendars,
  ) {}

  /**
   * RuleBroken (409): too early, signed already, or another text than the one in force; (422): late without a reason,
   * or by whoever drew it up. NotFound for everyone but the two parties.
   */
  async run(actor: Actor, contractId: string, signing: Signing): Promise<void> {
    await this.database.transaction(async (tx) => {
      const contract = await lock(tx, Contract, contractId);
      demandStanding(actor, contract, ['buyer', 'provider'], 'contract');
      next(contractLifecycle, 'sign', contract.state);
      const given = (await tx.findBy(ContractSignature, { contractId })).map(signatureOf);
      const today = dayOf(now(tx));
      // A grant is held off by its notice, before there is an agreement.
      const { tenderId, awardId } = contract;
      const suspended = tenderId !== null && (await isSigningHeld(tx, tenderId, awardId));
      const needsFunder = tenderId !== null && this.settings.requireFunderConsent;
      const funderAgreed = !needsFunder || (await isFunderAgreed(tx, tenderId));
      refuseAll(violations(actor, contract, { signing, given, today, suspended, funderAgreed }));
      const added = await create(tx, ContractSignature, {
        contractId,
        side: sideOf(actor.unitId, unitsOf(contract)),
        accountId: actor.accountId,
        unitId: actor.unitId,
        documentSha256: signing.documentSha256,
        delayReason: signing.delayReason ?? null,
      });
      if (!isFullySigned([...given, signatureOf(added)], contract.documentSha256)) return;
      await putInForce(tx, contract, { signedOn: today, ...(await this.clocks(contract, today)) }, actor);
      if (awardId) await this.outbox.publish(tx, AwardSigned, { awardId, on: today });
      await this.outbox.publish(tx, ContractSigned, { contractId });
    });
  }

  /** A grant is no purchase: the law sets no day for its publication and filing. */
  private async clocks({ grantId }: Contract, signedOn: Day) {
    if (grantId !== null) return { publishBy: null, fileBy: null };
    return {
      publishBy: await lawfulDay(this.calendars, signedOn, PUBLISH_WITHIN_WORKING_DAYS),
      fileBy: await lawfulDay(this.calendars, signedOn, FILE_WITHIN_WORKING_DAYS),
    };
  }
}

function signatureOf({ side, accountId, documentSha256 }: ContractSignature): Signature {
  return { side, signerId: accountId, documentHash: documentSha256 };
}

function violations(
  { accountId, unitId }: Actor,
  contract: Contract,
  {
    signing,
    given,
    today,
    suspended,
    funderAgreed,
  }: {
    signing: Signing;
    given: readonly Signature[];
    today: Day;
    suspended: boolean;
    funderAgreed: boolean;
  },
) {
  const until = { day: contract.signBy, provisional: false };
  return signingViolations({
    today,
    window: { from: contract.signFrom, warnOn: until, until },
    delayReason: signing.delayReason,
    ...{ suspended, funderAgreed, isGrant: contract.grantId !== null },
    signer: { accountId, unitId },
    units: unitsOf(contract) satisfies Record<Side, string>,
    draftedBy: contract.drawnUpBy,
    documentHash: contract.documentSha256,
    signedHash: signing.documentSha256,
    signatures: given,
  });
}

async function putInForce(
  tx: Tx,
  contract: Contract,
  days: { signedOn: Day; publishBy: Day | null; fileBy: Day | null },
  actor: Actor,
): Promise<void> {
  await save(tx, Object.assign(contract, days));
  await advance(tx, contract, contractLifecycle, 'sign', actor);
  await advance(tx, contract, contractLifecycle, 'start', actor);
  for (const milestone of await milestonesOf(tx, contract.id)) {
    if (milestone.stage === 'signing') await meetMilestone(tx, milestone, days.signedOn, actor);
  }
}
