import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** One edition of a contract's text. Never changed: another text is another edition. */
@Entity()
export class ContractDocument extends Row {
  @Column('uuid')
  contractId: string;

  /** 1, 2, 3 … within the contract. */
  @Column('integer')
  edition: number;

  /** The text, byte for byte what was signed. */
  @Column('text')
  body: string;

  /** Of the text's UTF-8 bytes, lower-case hex. */
  @Column('text')
  sha256: string;
}
