import { Column, Entity } from 'typeorm';
import { MacColumn, PersonalColumn, Row } from '../../platform/index.js';

/** A person in relations: no more than tells him from others (个人信息保护法 art. 6), no identity number. */
@Entity()
export class KnownPerson extends Row {
  /** Null, like the phone, once it is erased. */
  @PersonalColumn('known-person-name', { nullable: true })
  nameSealed: Buffer | null;

  @MacColumn('name', 'nameSealed', { nullable: true })
  nameMac: string | null;

  /** Normalised. */
  @PersonalColumn('known-person-phone', { nullable: true })
  phoneSealed: Buffer | null;

  @MacColumn('phone', 'phoneSealed', { nullable: true })
  phoneMac: string | null;

  /** The account by which the same person signs in, once he has said so. */
  @Column('uuid', { nullable: true })
  accountId: string | null;
}
