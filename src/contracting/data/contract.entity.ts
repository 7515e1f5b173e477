import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { VisitTemplate } from '../../tendering/index.js';
import type { ContractState } from '../domain/contract.lifecycle.js';
import type { Grade, TailFactors } from '../domain/tail-factor.js';

/** The purchase of one awarded lot, or the agreement on a grant: who serves whom, for how much, until when. Its row is the lock of all below it. */
@Entity()
export class Contract extends StatefulRow<ContractState> {
  /** Of a purchase: award, tender and service item, or none of them. */
  @Column('uuid', { nullable: true })
  awardId: string | null;

  @Column('uuid', { nullable: true })
  tenderId: string | null;

  @Column('uuid', { nullable: true })
  itemId: string | null;

  /** Of a grant programme (公益创投): the application that got the grant. */
  @Column('uuid', { nullable: true })
  grantId: string | null;

  /** The fund that pays. */
  @Column('uuid')
  fundId: string;

  /** The street office. */
  @Column('uuid')
  buyerId: string;

  @Column('uuid')
  communityId: string;

  /** The provider. */
  @Column('uuid')
  organizationId: string;

  @Column('text')
  title: string;

  /** Code of the service category. */
  @Column('text')
  category: string;

  /** The winner's final offer. */
  @Audited()
  @FenColumn()
  amountFen: Fen;

  /** Of the document in force, lower-case hex: what a signature is given to. */
  @Column('text')
  documentSha256: string;

  @Column('text')
  returnVisitTemplate: VisitTemplate;

  @Audited()
  @DayColumn()
  serviceFrom: Day;

  /** Last day, inclusive. */
  @Audited()
  @DayColumn()
  serviceTo: Day;

  /** First day for signatures. */
  @Audited()
  @DayColumn()
  signFrom: Day;

  /** Last day for signatures without a written reason (政府采购法 art. 46). */
  @Audited()
  @DayColumn()
  signBy: Day;

  /** Share of the last instalment by grade, as the signed text says it. */
  @Column('jsonb')
  tailFactors: TailFactors;

  /** Holder and number of the account agreed for payments; both or none. */
  @Column('text', { nullable: true })
  payeeHolder: string | null;

  @Column('text', { nullable: true })
  payeeNumber: string | null;

  /** Calendar days within which a due instalment is paid, 1 to 60. */
  @Audited()
  @Column('integer')
  paymentTermDays: number;

  /** Calendar days from a hand-in in which the buyer accepts or sends back, 1 to 30. */
  @Audited()
  @Column('integer')
  acceptanceTermDays: number;

  /** 履约保证金; null where none is asked for. */
  @Audited()
  @FenColumn({ nullable: true })
  performanceBondFen: Fen | null;

  /** Account that drew it up: who drafts does not sign. */
  @Column('uuid')
  drawnUpBy: string;

  /** Day of the second signature. */
  @Audited()
  @DayColumn({ nullable: true })
  signedOn: Day | null;

  /** Last days for its publication (实施条例 art. 50) and its filing (政府采购法 art. 47), from the signing on. */
  @Audited()
  @DayColumn({ nullable: true })
  publishBy: Day | null;

  @Audited()
  @DayColumn({ nullable: true })
  publishedOn: Day | null;

  @Audited()
  @DayColumn({ nullable: true })
  fileBy: Day | null;

  @Audited()
  @DayColumn({ nullable: true })
  filedOn: Day | null;

  /** Under what number the copy was filed. */
  @Column('text', { nullable: true })
  filingNumber: string | null;

  /** Day of the final acceptance. */
  @Audited()
  @DayColumn({ nullable: true })
  acceptedOn: Day | null;

  /** Day on which it ended early. */
  @Audited()
  @DayColumn({ nullable: true })
  terminatedOn: Day | null;

  /** Day on which its item was made free for a new tender. */
  @Audited()
  @DayColumn({ nullable: true })
  retenderedOn: Day | null;

  /** Grade of the final evaluation, once it is concluded. */
  @Audited()
  @Column('text', { nullable: true })
  grade: Grade | null;

  /** Score of the final evaluation, two decimals. */
  @Audited()
  @Column('numeric', { precision: 5, scale: 2, nullable: true })
  score: string | null;
}
