import { Column, Entity } from 'typeorm';
import { DayColumn, FenColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';

/** An unspent advance that the provider paid back; append-only. */
@Entity()
export class ContractRefund extends Row {
  @Column('uuid')
  contractId: string;

  /** Whom it came back to: the buyer. */
  @Column('uuid')
  receiverId: string;

  /** The bank's own reference of the transfer: once per receiver. */
  @Column('text')
  bankReference: string;

  @FenColumn()
  amountFen: Fen;

  @DayColumn()
  receivedOn: Day;

  @Column('uuid')
  recordedBy: string;
}
