import { Injectable } from '@nestjs/common';
import {
  AcceptanceConcluded,
  AcceptancePublished,
  type AcceptanceStage,
  BreachStepped,
  ContractChanged,
  ContractPublished,
  ContractSigned,
  breachNotice as breachFacts,
  changeNotice as changeFacts,
  judgedItems,
  publicText,
} from '../../contracting/index.js';
import { EvaluationConcluded, EvaluationPublished, GRADE_NAMES, type Grade } from '../../evaluation/index.js';
import { type Envelope, Handles, Outbox, type Tx } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { announce } from '../data/announce.js';
import { PublicContracts } from '../data/public-contracts.js';
import {
  acceptanceNotice,
  breachEndNotice,
  changeNotice,
  contractNotice,
  evaluationNotice,
} from '../domain/contract-notices.js';

type Accepted = {
  acceptanceId: string;
  contractId: string;
  stage: AcceptanceStage;
  result: 'accept' | 'refuse';
  on: Day;
};
type Evaluated = { evaluationId: string; contractId: string; grade: Grade; score: string };

/** Publishes contracts, acceptances and evaluations as they happen: well within the two working days of the law. */
@Injectable()
export class AnnounceContracts {
  constructor(
    private readonly contracts: PublicContracts,
    private readonly outbox: Outbox,
  ) {}

  @Handles(ContractSigned, 'disclosure.announce-contract')
  async signed(tx: Tx, { contractId }: { contractId: string }, envelope: Envelope): Promise<void> {
    const { signedOn, ...contract } = await this.contracts.byId(contractId);
    const { publishedFrom: publishedOn } = await announce(
      tx,
      envelope,
      { id: contractId, unitId: contract.communityId },
      contractNotice(contract, signedOn, await publicText(tx, contractId)),
    );
    await this.outbox.publish(tx, ContractPublished, { contractId, changeId: null, publishedOn });
  }

  @Handles(ContractChanged, 'disclosure.announce-contract-change')
  async changed(
    tx: Tx,
    { contractId, changeId }: { contractId: string; changeId: string },
    envelope: Envelope,
  ): Promise<void> {
    const facts = await changeFacts(tx, changeId);
    const subject = { id: contractId, unitId: facts.communityId };
    const notice = changeNotice(facts, dayOf(envelope.occurredAt));
    const { publishedFrom: publishedOn } = await announce(tx, envelope, subject, notice);
    await this.outbox.publish(tx, ContractPublished, { contractId, changeId, publishedOn });
  }

  @Handles(BreachStepped, 'disclosure.announce-breach')
  async ended(
    tx: Tx,
    { breachId, action }: { breachId: string; action: string },
    envelope: Envelope,
  ): Promise<void> {
    if (action !== 'terminate') return;
    const facts = await breachFacts(tx, breachId);
    const { contractId: id } = facts;
    const { communityId: unitId } = await this.contracts.byId(id);
    await announce(tx, envelope, { id, unitId }, breachEndNotice(facts, dayOf(envelope.occurredAt)));
  }

  @Handles(AcceptanceConcluded, 'disclosure.announce-acceptance')
  async accepted(tx: Tx, payload: Accepted, envelope: Envelope): Promise<void> {
    const { acceptanceId, contractId, ...acceptance } = payload;
    const contract = await this.contracts.byId(contractId);
    const subject = { id: contractId, unitId: contract.communityId };
    const items = await judgedItems(tx, acceptanceId);
    const notice = acceptanceNotice(contract, { ...acceptance, items });
    const { publishedFrom: publishedOn } = await announce(tx, envelope, subject, notice);
    await this.outbox.publish(tx, AcceptancePublished, { acceptanceId, publishedOn });
  }

  @Handles(EvaluationConcluded, 'disclosure.announce-evaluation')
  async evaluated(tx: Tx, payload: Evaluated, envelope: Envelope): Promise<void> {
    const { evaluationId, contractId, grade, score } = payload;
    const contract = await this.contracts.byId(contractId);
    const notice = evaluationNotice(contract, { score, grade: GRADE_NAMES[grade] });
    await announce(tx, envelope, { id: evaluationId, unitId: contract.communityId }, notice);
    await this.outbox.publish(tx, EvaluationPublished, { evaluationId });
  }
}
