import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** 服务月报: what a ledger has come to, frozen with its hash. Never changed: what comes later is in the next one. */
@Entity()
export class ServiceStatement extends Row {
  @Column('uuid')
  contractId: string;

  /** 1, 2, 3 … within the contract. */
  @Column('integer')
  number: number;

  /** The last month that it speaks of, `2025-06`. */
  @Column('text')
  month: string;

  /** Canonical JSON. */
  @Column('text')
  document: string;

  /** Of the document, lower-case hex. */
  @Column('text')
  sha256: string;

  /** Null: the program, on its day. */
  @Column('uuid', { nullable: true })
  frozenBy: string | null;
}
