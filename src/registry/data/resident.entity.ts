import { Column, Entity } from 'typeorm';
import { MacColumn, PersonalColumn, Row } from '../../platform/index.js';
import type { KeyGroup } from '../domain/resident-rules.js';

/** A resident as a data subject: no more than is needed to reach him (个人信息保护法 art. 6), no identity number. */
@Entity()
export class Resident extends Row {
  /** The community's unit. */
  @Column('uuid')
  communityId: string;

  /** Null, like the phone, once it is erased. */
  @PersonalColumn('resident-name', { nullable: true })
  nameSealed: Buffer | null;

  /** Tells two persons of one phone, such as a child with its parent's. */
  @MacColumn('name', 'nameSealed', { nullable: true })
  nameMac: string | null;

  /** Normalised. */
  @PersonalColumn('resident-phone', { nullable: true })
  phoneSealed: Buffer | null;

  @MacColumn('phone', 'phoneSealed', { nullable: true })
  phoneMac: string | null;

  /** First of five years in one of which the resident was born. */
  @Column('integer', { nullable: true })
  birthFrom: number | null;

  /** Kept under a separate consent only. */
  @Column('text', { nullable: true })
  keyGroup: KeyGroup | null;

  @Column('uuid')
  registeredBy: string;
}
