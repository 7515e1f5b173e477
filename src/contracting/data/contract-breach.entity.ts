import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { BreachGround } from '../domain/breach-rules.js';
import type { ContractBreachState } from '../domain/contract-breach.lifecycle.js';

/** A breach of a contract as the buyer sees it, what the provider says, and what was decided. */
@Entity()
export class ContractBreach extends StatefulRow<ContractBreachState> {
  @Column('uuid')
  contractId: string;

  @Column('text')
  ground: BreachGround;

  /** What happened; names no resident. */
  @Column('text')
  facts: string;

  @Column('uuid', { array: true })
  fileIds: string[];

  @Column('uuid')
  noticedBy: string;

  @DayColumn()
  noticedOn: Day;

  /** Last day for the defence (陈述申辩). */
  @Audited()
  @DayColumn()
  defendBy: Day;

  @Column('text', { nullable: true })
  defence: string | null;

  @Column('uuid', { array: true })
  defenceFileIds: string[];

  /** The signed decision: canonical JSON with notice, defence, outcome and reasons. The latest one. */
  @Column('text', { nullable: true })
  decisionBody: string | null;

  /** Of its UTF-8 bytes, lower-case hex. */
  @Column('text', { nullable: true })
  decisionSha256: string | null;

  @Audited()
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Audited()
  @DayColumn({ nullable: true })
  decidedOn: Day | null;

  /** Last day for putting it right, where that was decided. */
  @Audited()
  @DayColumn({ nullable: true })
  rectifyBy: Day | null;

  /** What the contract was settled at, where it ended. */
  @Audited()
  @FenColumn({ nullable: true })
  settledFen: Fen | null;

  /** The sanction that was proposed with it; it has its own defence and decision. */
  @Column('uuid', { nullable: true })
  sanctionId: string | null;
}
