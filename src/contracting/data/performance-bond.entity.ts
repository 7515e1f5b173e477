import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { BondForm } from '../domain/performance-bond.js';
import type { PerformanceBondState } from '../domain/performance-bond.lifecycle.js';

/** The performance bond of a contract. It is the provider's own and stands in no fund. */
@Entity()
export class PerformanceBond extends StatefulRow<PerformanceBondState> {
  @Column('uuid')
  contractId: string;

  @Column('text')
  form: BondForm;

  @FenColumn()
  amountFen: Fen;

  /** Number of the guarantee, or the bank's reference. */
  @Column('text')
  reference: string;

  @DayColumn()
  receivedOn: Day;

  /** Last day of a guarantee, inclusive. */
  @DayColumn({ nullable: true })
  validTo: Day | null;

  @Column('uuid')
  receivedBy: string;

  /** Last day for giving it back; empty while the contract is performed. */
  @Audited()
  @DayColumn({ nullable: true })
  returnBy: Day | null;

  @Audited()
  @DayColumn({ nullable: true })
  returnedOn: Day | null;

  /** What a breach cost of it. */
  @Audited()
  @FenColumn()
  deductedFen: Fen;

  @Column('text', { nullable: true })
  deductionReason: string | null;
}
