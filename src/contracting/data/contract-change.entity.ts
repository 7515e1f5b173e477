import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, Row, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { ChangeGround, ChangeKind, ChangeTerms } from '../domain/contract-change.js';
import type { ContractChangeState } from '../domain/contract-change.lifecycle.js';
import type { Side } from '../domain/signing-rules.js';

/** A change of a contract that both sides sign; its text can't be told from its hash any more once a signature is there. */
@Entity()
export class ContractChange extends StatefulRow<ContractChangeState> {
  @Column('uuid')
  contractId: string;

  /** 1, 2, 3 … within the contract. */
  @Column('integer')
  number: number;

  @Column('text')
  kind: ChangeKind;

  @Column('text')
  ground: ChangeGround;

  @Column('text')
  reason: string;

  @Column('uuid', { array: true })
  fileIds: string[];

  /** What is agreed beside the amount. */
  @Column('jsonb')
  terms: Omit<ChangeTerms, 'amount' | 'settledAmount' | 'fundId'>;

  /** Of a supplement what it adds to the price, of a termination what it is settled at. */
  @Audited()
  @FenColumn({ nullable: true })
  amountFen: Fen | null;

  /** Of a supplement: the fund that pays. */
  @Column('uuid', { nullable: true })
  fundId: string | null;

  @Column('text')
  proposedSide: Side;

  @Column('uuid')
  proposedBy: string;

  /** Canonical JSON, byte for byte what is signed. */
  @Column('text')
  body: string;

  /** Of the text's UTF-8 bytes, lower-case hex. */
  @Column('text')
  documentSha256: string;

  /** Why it was declined or taken back. */
  @Column('text', { nullable: true })
  endReason: string | null;

  /** Day of the second signature. */
  @Audited()
  @DayColumn({ nullable: true })
  effectiveOn: Day | null;

  /** Last day for its publication (财办库〔2023〕243号). */
  @Audited()
  @DayColumn({ nullable: true })
  publishBy: Day | null;

  @Audited()
  @DayColumn({ nullable: true })
  publishedOn: Day | null;
}

/** One side's signature under a change. */
@Entity()
export class ContractChangeSignature extends Row {
  @Column('uuid')
  changeId: string;

  @Column('text')
  side: Side;

  @Column('uuid')
  accountId: string;

  @Column('uuid')
  unitId: string;

  @Column('text')
  documentSha256: string;
}
