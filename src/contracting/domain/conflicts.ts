import { RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { refuseBreach } from './breach-refusals.js';
import { refuseChange } from './change-refusals.js';
import { refuseConsent } from './consent-refusals.js';
import { refuseDelivery } from './delivery-refusals.js';
import { refuseOversight } from './oversight-refusals.js';
import { refusePayment } from './payment-refusals.js';
import { refuseRefund } from './refund-rules.js';
import { refuse } from './refusals.js';
import { refuseRetender } from './retender-refusals.js';
import { refuseService } from './service-refusals.js';

/** What stands against a step because of the moment, or because it was done already; all else is wrong in itself. */
const CONFLICTS = new Set(
  [
    refuse.awardNotActive,
    refuse.contractTooEarly,
    refuse.contractDrawnUpAlready,
    refuse.signingSuspended,
    refuse.signingTooEarly,
    refuse.alreadySigned,
    refuse.signatureOnOtherVersion,
    refuse.milestoneNotSubmitted,
    refuse.earlierDeliveryOpen,
    refuse.acceptanceOpenAlready,
    refuse.acceptanceNotOpen,
    refuse.opinionGivenAlready,
    refuse.supplementOutsidePerformance,
    refuseChange.changeOutOfPlace,
    refuseChange.changeSigningHeld,
    refuseChange.requestsUnderWay,
    refuse.bondNotAgreed,
    refuse.bondReceivedAlready,
    refuse.bondOutOfPlace,
    refuse.bondStillNeeded,
    refuse.nothingToFile,
    refuse.filedAlready,
    refuse.revisionTooLate,
    refuse.revisionSame,
    refuseConsent.consentOutOfPlace,
    refuseConsent.outgoingNotKey,
    refuseConsent.keyPersonAlready,
    refuseBreach.breachOutOfPlace,
    refuseBreach.breachOpenAlready,
    refuseBreach.breachDefenceRuns,
    refuseBreach.breachDefenceLate,
    refuseBreach.rectificationRuns,
    refuseDelivery.noPanel,
    refuseDelivery.findingsMissing,
    refuseDelivery.findingsOther,
    refuseDelivery.memberSpokeAlready,
    refuseOversight.oversightOutOfPlace,
    refuseOversight.reportLinkUsed,
    refuseOversight.reportLinkExpired,
    refuseRefund.refundNotDue,
    refuseRefund.bankReferenceTaken,
    refuseRetender.contractNotEnded,
    refuseRetender.retenderedAlready,
    refuseRetender.otherLotsStand,
    refuseRetender.grantNotRetendered,
    refuseService.clientIdTaken,
    refuseService.notPerforming,
    refusePayment.contractNotSigned,
    refusePayment.milestoneNotAccepted,
    refusePayment.gradeNotConcluded,
    refusePayment.milestoneClaimed,
    refusePayment.invoiceUsed,
    refusePayment.approvedAlready,
    refusePayment.deskApprovedAlready,
    refusePayment.notApprovedYet,
    refusePayment.payerIdTaken,
    refusePayment.reversedAlready,
    refusePayment.reversalIdTaken,
    refusePayment.reversalIsRefund,
    refusePayment.fileClosed,
  ].map((make) => make().code),
);

/** Throws with all reasons, as 409 when one of them is about the moment and as 422 otherwise; returns when there are none. */
export function refuseAll(violations: readonly Violation[]): void {
  if (violations.length === 0) return;
  throw new RuleBroken(
    violations,
    violations.some(({ code }) => CONFLICTS.has(code)),
  );
}
