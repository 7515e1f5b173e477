import { Column, Entity } from 'typeorm';
import { DayColumn, MacColumn, PersonalColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** Somebody served under a contract. Name and phone are encrypted; a phone is one recipient. */
@Entity()
export class ServiceRecipient extends Row {
  @Column('uuid')
  contractId: string;

  /** Null, like the phone, once it is erased: the row stays for the figures. */
  @PersonalColumn('recipient-name', { nullable: true })
  nameSealed: Buffer | null;

  /** Normalised. */
  @PersonalColumn('recipient-phone', { nullable: true })
  phoneSealed: Buffer | null;

  @MacColumn('phone', 'phoneSealed', { nullable: true })
  phoneMac: string | null;

  /** May be called for return visits and asked for an opinion (个人信息保护法 art. 13, 23). */
  @Column('boolean')
  consented: boolean;

  /** Day of service on which the consent was last given or refused. */
  @DayColumn()
  consentOn: Day;

  /** Group for stratified samples, such as an age band or a grid. */
  @Column('text', { nullable: true })
  stratum: string | null;

  /** Belongs to a key group (独居, 重病, 未成年 …), asked in full where that is set. Which group is not kept (个人信息保护法 art. 6, 28). */
  @Column('boolean', { default: false })
  keyGroup: boolean;
}
