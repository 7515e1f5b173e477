import { Global, Module } from '@nestjs/common';
import { importRoutes } from '../platform/index.js';
import { AnswerConsent } from './actions/answer-consent.js';
import { AnswerPayment } from './actions/answer-payment.js';
import { ApprovePayment } from './actions/approve-payment.js';
import { ConcludeAcceptance } from './actions/conclude-acceptance.js';
import { DecideBreach } from './actions/decide-breach.js';
import { DefendBreach } from './actions/defend-breach.js';
import { DrawUpAgreement } from './actions/draw-up-agreement.js';
import { DrawUpContract } from './actions/draw-up-contract.js';
import { EndChange } from './actions/end-change.js';
import { FindDelivery } from './actions/find-delivery.js';
import { JudgeReport } from './actions/judge-report.js';
import { SignFindings } from './actions/sign-findings.js';
import { FileContract } from './actions/file-contract.js';
import { KeepBond } from './actions/keep-bond.js';
import { NoticeBreach } from './actions/notice-breach.js';
import { FreezeServiceStatement } from './actions/freeze-service-statement.js';
import { OpenAcceptance } from './actions/open-acceptance.js';
import { OrderPayments } from './actions/order-payments.js';
import { PenalizeRequest } from './actions/penalize-request.js';
import { ProposeChange } from './actions/propose-change.js';
import { RecordOpinion } from './actions/record-opinion.js';
import { RecordPayment } from './actions/record-payment.js';
import { RecordRefund } from './actions/record-refund.js';
import { RecordServices } from './actions/record-services.js';
import { RefusePaymentRequest } from './actions/refuse-payment-request.js';
import { RequestConsent } from './actions/request-consent.js';
import { RequestPayment } from './actions/request-payment.js';
import { ReversePayment } from './actions/reverse-payment.js';
import { RetenderItem } from './actions/retender-item.js';
import { ReviseContract } from './actions/revise-contract.js';
import { SignChange } from './actions/sign-change.js';
import { SignContract } from './actions/sign-contract.js';
import { SubmitMilestone } from './actions/submit-milestone.js';
import { WithdrawOrders } from './actions/withdraw-orders.js';
import { WithdrawPaymentRequest } from './actions/withdraw-payment-request.js';
import { WriteBankFile } from './actions/write-bank-file.js';
import { Acceptances } from './data/acceptances.js';
import { ConsentObstacles } from './data/consent-obstacles.js';
import { ContractBreaches } from './data/contract-breaches.js';
import { ContractChanges } from './data/contract-changes.js';
import { ContractConsents } from './data/contract-consents.js';
import { ContractFiles } from './data/contract-files.js';
import { ContractTie } from './data/contract-tie.js';
import { ContractPlan } from './data/contract-plan.js';
import { Contracts } from './data/contracts.js';
import { Milestones } from './data/milestones.js';
import { PanelSeats } from './data/panel-seats.js';
import { ReworkDays } from './data/rework-days.js';
import { DrawingFacts } from './data/drawing-facts.js';
import { PaymentBatches } from './data/payment-batches.js';
import { PaymentRequests } from './data/payment-requests.js';
import { Payments } from './data/payments.js';
import { RecipientData } from './data/recipient-data.js';
import { Punctuality } from './data/punctuality.js';
import { RecipientLedger } from './data/recipient-ledger.js';
import { RunningClocks } from './data/running-clocks.js';
import { ServiceProgress } from './data/service-progress.js';
import { ServiceRecords } from './data/service-records.js';
import { ServiceStatements } from './data/service-statements.js';
import { StartPaymentClocks } from './data/start-payment-clocks.js';
import { Statements } from './data/statements.js';
import { NotePublication } from './handlers/note-publication.js';
import { PlanBondReturn } from './handlers/plan-bond-return.js';
import { ReleaseTail } from './handlers/release-tail.js';
import { WatchDeliveries } from './handlers/watch-deliveries.js';
import { WatchPayments } from './handlers/watch-payments.js';
import { WatchContracts } from './handlers/watch-contracts.js';
import { StateServices } from './handlers/state-services.js';
import { AcceptancePanelsController } from './http/acceptance-panels.controller.js';
import { MilestonesController } from './http/milestones.controller.js';
import { AcceptancesController } from './http/acceptances.controller.js';
import { ContractBreachesController } from './http/contract-breaches.controller.js';
import { ContractChangesController } from './http/contract-changes.controller.js';
import { ContractConsentsController } from './http/contract-consents.controller.js';
import { ContractDutiesController } from './http/contract-duties.controller.js';
import { ContractsController } from './http/contracts.controller.js';
import { EndedContractsController } from './http/ended-contracts.controller.js';
import { GrantAgreementsController } from './http/grant-agreements.controller.js';
import { PaymentBatchesController } from './http/payment-batches.controller.js';
import { PaymentPenaltiesController } from './http/payment-penalties.controller.js';
import { PaymentRequestsController } from './http/payment-requests.controller.js';
import { PaymentsController } from './http/payments.controller.js';
import { ServiceRecordsController } from './http/service-records.controller.js';
import { ServiceStatementsController } from './http/service-statements.controller.js';
import { bankStatementSheet } from './sheets/bank-statement-sheet.js';
import { ImportBankStatement } from './sheets/import-bank-statement.js';
import { LATE_PAYMENTS } from './late-payments.parts.js';
import { OVERSIGHT } from './oversight.parts.js';

const ACTIONS = [
  DrawUpContract,
  DrawUpAgreement,
  SignContract,
  ProposeChange,
  SignChange,
  EndChange,
  NoticeBreach,
  DefendBreach,
  DecideBreach,
  RecordRefund,
  RetenderItem,
  ReviseContract,
  FileContract,
  KeepBond,
  RequestConsent,
  AnswerConsent,
  SubmitMilestone,
  RecordServices,
  FreezeServiceStatement,
  OpenAcceptance,
  RecordOpinion,
  ConcludeAcceptance,
  FindDelivery,
  SignFindings,
  JudgeReport,
  RequestPayment,
  ApprovePayment,
  WithdrawPaymentRequest,
  RefusePaymentRequest,
  RecordPayment,
  ReversePayment,
  AnswerPayment,
  PenalizeRequest,
  OrderPayments,
  WithdrawOrders,
  WriteBankFile,
];
const READS = [
  ContractTie,
  Contracts,
  RecipientData,
  Punctuality,
  RecipientLedger,
  ContractFiles,
  ContractChanges,
  ContractBreaches,
  ContractConsents,
  ConsentObstacles,
  RunningClocks,
  DrawingFacts,
  ServiceRecords,
  ServiceProgress,
  ServiceStatements,
  Acceptances,
  PaymentRequests,
  Payments,
  Statements,
  ContractPlan,
  Milestones,
  PanelSeats,
  ReworkDays,
  StartPaymentClocks,
  PaymentBatches,
];

/** Contracts, delivery and money; global, because evaluation and disclosure read contracts. */
@Global()
@Module({
  controllers: [
    ContractsController,
    ContractChangesController,
    ContractBreachesController,
    ContractConsentsController,
    ContractDutiesController,
    EndedContractsController,
    GrantAgreementsController,
    ServiceRecordsController,
    ServiceStatementsController,
    MilestonesController,
    AcceptancesController,
    AcceptancePanelsController,
    PaymentRequestsController,
    PaymentPenaltiesController,
    PaymentsController,
    importRoutes('payment-batches', bankStatementSheet, 'payment.record'),
    PaymentBatchesController,
    ...LATE_PAYMENTS.controllers,
    ...OVERSIGHT.controllers,
  ],
  providers: [
    ...READS,
    ...ACTIONS,
    NotePublication,
    PlanBondReturn,
    ReleaseTail,
    StateServices,
    WatchContracts,
    WatchDeliveries,
    ...LATE_PAYMENTS.providers,
    ...OVERSIGHT.providers,
    WatchPayments,
    ImportBankStatement,
  ],
  exports: [Contracts, Punctuality, RecipientLedger],
})
export class ContractingModule {}
