import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, InstantColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { ChoiceCount, Way } from '../domain/call-off-rules.js';
import type { CallOffState } from '../domain/framework.lifecycles.js';

/** An order under an agreement. Its purchase is a tender of its own: award and contract come from that. */
@Entity()
export class FrameworkCallOff extends StatefulRow<CallOffState> {
  @Column('uuid')
  agreementId: string;

  /** Null once it is dropped. */
  @Column('uuid', { nullable: true })
  tenderId: string | null;

  /** The street office that orders. */
  @Column('uuid')
  ordererId: string;

  @Column('uuid')
  itemId: string;

  @Column('text')
  way: Way;

  /** The chosen party of a direct choice; whose turn it is, once it is offered. */
  @Column('uuid', { nullable: true })
  partyId: string | null;

  /** Of one unit; null until a party is found. */
  @Audited()
  @FenColumn({ nullable: true })
  unitPriceFen: Fen | null;

  /** Decimal text: that of the item. */
  @Column('numeric')
  quantity: string;

  /** Why the purchaser chose it. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** How many of the people served chose whom; null where the purchaser chooses. */
  @Column('jsonb', { nullable: true })
  choices: ChoiceCount[] | null;

  /** Last day of a competition for offers. */
  @DayColumn({ nullable: true })
  deadlineOn: Day | null;

  /** When it was last offered. */
  @InstantColumn({ nullable: true })
  offeredAt: Date | null;

  /** Last day for the party's answer. */
  @DayColumn({ nullable: true })
  answerBy: Day | null;

  @Column('uuid')
  draftedBy: string;
}
