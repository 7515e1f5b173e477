import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';
import type { Side } from '../domain/signing-rules.js';

/** One side's signature under the document that the signer read. */
@Entity()
export class ContractSignature extends Row {
  @Column('uuid')
  contractId: string;

  @Column('text')
  side: Side;

  @Column('uuid')
  accountId: string;

  @Column('uuid')
  unitId: string;

  @Column('text')
  documentSha256: string;

  /** Why it was given after the last day (政府采购法 art. 46). */
  @Column('text', { nullable: true })
  delayReason: string | null;
}
