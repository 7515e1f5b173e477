import { Injectable } from '@nestjs/common';
import {
  AcceptanceConcluded,
  BreachStepped,
  ContractChanged,
  ContractSigned,
  MilestoneStepped,
  PaymentRecorded,
  PaymentReversed,
  RefundRecorded,
} from '../../contracting/index.js';
import { EvaluationPublished, EvaluationSummaries, VisitConcluded } from '../../evaluation/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { ReleaseProcess } from '../data/release-process.js';

type OfContract = { contractId: string };

/** Publishes in OCDS what happens from a signature to the last visit. */
@Injectable()
export class ReleaseContracts {
  constructor(
    private readonly release: ReleaseProcess,
    private readonly evaluations: EvaluationSummaries,
  ) {}

  @Handles(ContractSigned, 'opendata.release-contract')
  async signed(tx: Tx, { contractId }: OfContract, envelope: Envelope): Promise<void> {
    await this.release.ofContract(tx, contractId, envelope);
  }

  @Handles(ContractChanged, 'opendata.release-contract-change')
  async changed(tx: Tx, { contractId }: OfContract, envelope: Envelope): Promise<void> {
    await this.release.ofContract(tx, contractId, envelope);
  }

  @Handles(BreachStepped, 'opendata.release-breach')
  async ended(tx: Tx, { contractId }: OfContract, envelope: Envelope): Promise<void> {
    await this.release.ofContract(tx, contractId, envelope);
  }

  @Handles(MilestoneStepped, 'opendata.release-milestone')
  async stepped(tx: Tx, { contractId }: OfContract, envelope: Envelope): Promise<void> {
    await this.release.ofContract(tx, contractId, envelope);
  }

  @Handles(AcceptanceConcluded, 'opendata.release-acceptance')
  async accepted(tx: Tx, { contractId }: OfContract, envelope: Envelope): Promise<void> {
    await this.release.ofContract(tx, contractId, envelope);
  }

  @Handles(PaymentRecorded, 'opendata.release-payment')
  async paid(tx: Tx, { contractId }: OfContract, envelope: Envelope): Promise<void> {
    await this.release.ofContract(tx, contractId, envelope);
  }

  @Handles(PaymentReversed, 'opendata.release-reversal')
  async reversed(tx: Tx, { contractId }: OfContract, envelope: Envelope): Promise<void> {
    await this.release.ofContract(tx, contractId, envelope);
  }

  @Handles(RefundRecorded, 'opendata.release-refund')
  async refunded(tx: Tx, { contractId }: OfContract, envelope: Envelope): Promise<void> {
    await this.release.ofContract(tx, contractId, envelope);
  }

  @Handles(VisitConcluded, 'opendata.release-visit')
  async visited(tx: Tx, { contractId }: OfContract, envelope: Envelope): Promise<void> {
    await this.release.ofContract(tx, contractId, envelope);
  }

  /** Once the result stands on the board, and not before. */
  @Handles(EvaluationPublished, 'opendata.release-evaluation')
  async evaluated(tx: Tx, { evaluationId }: { evaluationId: string }, envelope: Envelope): Promise<void> {
    const { contractId } = await this.evaluations.evaluation(evaluationId);
    await this.release.ofContract(tx, contractId, envelope);
  }
}
