import { Module } from '@nestjs/common';
import { Awards } from '../tendering/index.js';
import { MarkRead } from './actions/mark-read.js';
import { Inbox } from './data/inbox.js';
import { PublishedTenders } from './data/published-tenders.js';
import { Receivers } from './data/receivers.js';
import { TellOfIntake } from './handlers/tell-of-intake.js';
import { TellOfBookings } from './handlers/tell-of-bookings.js';
import { TellOfAppeals } from './handlers/tell-of-appeals.js';
import { TellOfAwards } from './handlers/tell-of-awards.js';
import { TellOfCredentials } from './handlers/tell-of-credentials.js';
import { TellOfConsequences } from './handlers/tell-of-consequences.js';
import { TellOfContracts } from './handlers/tell-of-contracts.js';
import { TellOfDeliveries } from './handlers/tell-of-deliveries.js';
import { TellOfOversight } from './handlers/tell-of-oversight.js';
import { TellOfDuties } from './handlers/tell-of-duties.js';
import { TellOfEvaluations } from './handlers/tell-of-evaluations.js';
import { TellOfFrameworks } from './handlers/tell-of-frameworks.js';
import { TellOfIncidents } from './handlers/tell-of-incidents.js';
import { TellOfBreaches } from './handlers/tell-of-breaches.js';
import { TellOfChanges } from './handlers/tell-of-changes.js';
import { TellOfClaims } from './handlers/tell-of-claims.js';
import { TellOfPayments } from './handlers/tell-of-payments.js';
import { TellOfSanctions } from './handlers/tell-of-sanctions.js';
import { TellOfSubsidies } from './handlers/tell-of-subsidies.js';
import { TellOfLatePayments } from './handlers/tell-of-late-payments.js';
import { TellOfYearEnds } from './handlers/tell-of-year-ends.js';
import { TellOfDisputes } from './handlers/tell-of-disputes.js';
import { TellOfBonds } from './handlers/tell-of-bonds.js';
import { TellOfBids } from './handlers/tell-of-bids.js';
import { TellOfTenders } from './handlers/tell-of-tenders.js';
import { TellOfVentures } from './handlers/tell-of-ventures.js';
import { TellOfVisits } from './handlers/tell-of-visits.js';
import { MessagesController } from './http/messages.controller.js';

const HANDLERS = [
  TellOfDisputes,
  TellOfBids,
  TellOfBonds,
  TellOfTenders,
  TellOfVentures,
  TellOfAwards,
  TellOfContracts,
  TellOfVisits,
  TellOfEvaluations,
  TellOfAppeals,
  TellOfConsequences,
  TellOfPayments,
  TellOfSanctions,
  TellOfIntake,
  TellOfBookings,
  TellOfBreaches,
  TellOfChanges,
  TellOfClaims,
  TellOfIncidents,
  TellOfDeliveries,
  TellOfOversight,
  TellOfDuties,
  TellOfFrameworks,
  TellOfSubsidies,
  TellOfYearEnds,
  TellOfLatePayments,
  TellOfCredentials,
];

/** Inboxes: what happened, told to whom it concerns. */
@Module({
  controllers: [MessagesController],
  providers: [Inbox, MarkRead, Receivers, PublishedTenders, Awards, ...HANDLERS],
})
export class NotificationsModule {}
