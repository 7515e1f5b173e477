import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { ConsentKind } from '../domain/consent-rules.js';
import type { ContractConsentState } from '../domain/contract-consent.lifecycle.js';

/** Something for which the provider asks the buyer's consent: another key person, a part given on. */
@Entity()
export class ContractConsent extends StatefulRow<ContractConsentState> {
  @Column('uuid')
  contractId: string;

  @Column('text')
  kind: ConsentKind;

  @Column('text')
  reason: string;

  /** Key person: the social worker. */
  @Column('uuid', { nullable: true })
  workerId: string | null;

  /** Key person: as what. */
  @Column('text', { nullable: true })
  post: string | null;

  /** Key person: the granted one whose place is taken; empty for a first naming. */
  @Column('uuid', { nullable: true })
  replacesId: string | null;

  /** Subcontract: who does the part. */
  @Column('uuid', { nullable: true })
  organizationId: string | null;

  /** Subcontract: which part. */
  @Column('text', { nullable: true })
  part: string | null;

  @Audited()
  @FenColumn({ nullable: true })
  amountFen: Fen | null;

  @Column('uuid')
  requestedBy: string;

  /** Last day for the buyer's answer. */
  @Audited()
  @DayColumn()
  answerBy: Day;

  @Audited()
  @DayColumn({ nullable: true })
  answeredOn: Day | null;

  @Audited()
  @Column('uuid', { nullable: true })
  answeredBy: string | null;

  /** Why it was refused. */
  @Column('text', { nullable: true })
  answer: string | null;

  /** Key person: since when the place is empty; null while the person serves. */
  @Audited()
  @DayColumn({ nullable: true })
  vacantOn: Day | null;

  @Column('text', { nullable: true })
  vacantReason: string | null;

  /** Last day for a successor with the buyer's consent. */
  @Audited()
  @DayColumn({ nullable: true })
  successorBy: Day | null;
}
