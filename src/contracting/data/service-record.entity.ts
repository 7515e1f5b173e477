import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { ServiceMethod, ServiceProof } from '../domain/service-record-rules.js';

/** One line of the provider's ledger (台账, 102号令 art. 27). Never changed: a correction is another line. */
@Entity()
export class ServiceRecord extends Row {
  @Column('uuid')
  contractId: string;

  /** The provider's own id: sending a record again changes nothing. */
  @Column('text')
  clientId: string;

  @Column('text')
  method: ServiceMethod;

  @DayColumn()
  servedOn: Day;

  @Column('text')
  place: string;

  /** In the item's unit, two decimals; 0 on a line that only takes another back. */
  @Column('numeric', { precision: 14, scale: 2 })
  quantity: string;

  @Column('uuid', { array: true })
  recipientIds: string[];

  /** Client id of the line that counts no more. */
  @Column('text', { nullable: true })
  corrects: string | null;

  @Column('text', { nullable: true })
  correctionReason: string | null;

  /** Social workers of the provider who gave the service. */
  @Column('uuid', { array: true })
  workerIds: string[];

  /** Hours that volunteers gave, two decimals. */
  @Column('numeric', { precision: 8, scale: 2 })
  volunteerHours: string;

  @Column('text', { nullable: true })
  proof: ServiceProof | null;

  /** Sheets and photos that show it. */
  @Column('uuid', { array: true })
  fileIds: string[];

  @Column('uuid')
  recordedBy: string;
}
