import { Module } from '@nestjs/common';
import { AnswerCall } from './actions/answer-call.js';
import { AskOnline } from './actions/ask-online.js';
import { AssignRequest } from './actions/assign-request.js';
import { DecideTicket } from './actions/decide-ticket.js';
import { EndRequest } from './actions/end-request.js';
import { EnterRequest } from './actions/enter-request.js';
import { JudgeAnswer } from './actions/judge-answer.js';
import { OpenTicket } from './actions/open-ticket.js';
import { RevealRequester } from './actions/reveal-requester.js';
import { StartRequest } from './actions/start-request.js';
import { TakeShortMessage } from './actions/take-short-message.js';
import { Communities } from './data/communities.js';
import { EvidenceFiles } from './data/evidence-files.js';
import { PublicForms } from './data/public-forms.js';
import { RequestIntake } from './data/request-intake.js';
import { ServiceRequests } from './data/service-requests.js';
import { HmacSmsGateway, SmsGateway } from './data/sms.js';
import { TicketDesk } from './data/ticket-desk.js';
import { TicketRequests } from './data/ticket-requests.js';
import { Tickets } from './data/tickets.js';
import { OpenRequestedTickets } from './handlers/open-requested-tickets.js';
import { WatchIntake } from './handlers/watch-intake.js';
import { PublicDesk } from './http/public-desk.js';
import { PublicRequestsController } from './http/public-requests.controller.js';
import { RequestStepsController } from './http/request-steps.controller.js';
import { ServiceRequestsController } from './http/service-requests.controller.js';
import { ShortMessagesController } from './http/short-messages.controller.js';
import { TicketCallsController } from './http/ticket-calls.controller.js';
import { TicketsController } from './http/tickets.controller.js';

/** What residents ask for, and the tickets with which streets call departments. */
@Module({
  controllers: [
    PublicRequestsController,
    ShortMessagesController,
    ServiceRequestsController,
    RequestStepsController,
    TicketsController,
    TicketCallsController,
  ],
  providers: [
    { provide: SmsGateway, useClass: HmacSmsGateway },
    ...[Communities, EvidenceFiles, PublicForms, RequestIntake, ServiceRequests],
    ...[TicketDesk, TicketRequests, Tickets, PublicDesk, OpenRequestedTickets, WatchIntake],
    ...[EnterRequest, AskOnline, TakeShortMessage, AssignRequest, StartRequest, EndRequest, RevealRequester],
    ...[OpenTicket, DecideTicket, AnswerCall, JudgeAnswer],
  ],
  exports: [Communities, EvidenceFiles, PublicForms, PublicDesk, TicketRequests],
})
export class IntakeModule {}
