import { Module } from '@nestjs/common';
import { Awards } from '../tendering/index.js';
import { ConfirmAddress } from './actions/confirm-address.js';
import { GiveAddress } from './actions/give-address.js';
import { MarkRead } from './actions/mark-read.js';
import { RemoveAddress } from './actions/remove-address.js';
import { SetPreferences } from './actions/set-preferences.js';
import { Unsubscribe } from './actions/unsubscribe.js';
import { AddressData } from './data/address-data.js';
import { Courier } from './data/courier.js';
import { Deliveries } from './data/deliveries.js';
import { Inbox } from './data/inbox.js';
import { PublishedTenders } from './data/published-tenders.js';
import { LetterWriter } from './data/letter-writer.js';
import { Preferences } from './data/preferences.js';
import { Receivers } from './data/receivers.js';
import { UnsubscribeLinks } from './data/unsubscribe-links.js';
import { WishBook } from './data/wishes.js';
import { GatherDigests } from './handlers/gather-digests.js';
import { PlanDeliveries } from './handlers/plan-deliveries.js';
import { SendDeliveries } from './handlers/send-deliveries.js';
import { TellOfIntake } from './handlers/tell-of-intake.js';
import { TellOfBookings } from './handlers/tell-of-bookings.js';
import { TellOfAccountability } from './handlers/tell-of-accountability.js';
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
import { TellOfRedFlags } from './handlers/tell-of-red-flags.js';
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
import { AddressesController } from './http/addresses.controller.js';
import { DeliveriesController } from './http/deliveries.controller.js';
import { MessagesController } from './http/messages.controller.js';
import { PreferencesController } from './http/preferences.controller.js';
import { UnsubscribePageController } from './http/unsubscribe-page.controller.js';

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
  TellOfAccountability,
  TellOfRedFlags,
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

/** From the inbox to where somebody can be written to. */
const DELIVERY = [
  Courier,
  Deliveries,
  LetterWriter,
  Preferences,
  UnsubscribeLinks,
  WishBook,
  AddressData,
  GiveAddress,
  ConfirmAddress,
  RemoveAddress,
  SetPreferences,
  Unsubscribe,
  PlanDeliveries,
  GatherDigests,
  SendDeliveries,
];

/** Inboxes: what happened, told to whom it concerns, there and by mail and short message. */
@Module({
  controllers: [
    MessagesController,
    DeliveriesController,
    PreferencesController,
    AddressesController,
    UnsubscribePageController,
  ],
  providers: [Inbox, MarkRead, Receivers, PublishedTenders, Awards, ...DELIVERY, ...HANDLERS],
})
export class NotificationsModule {}
