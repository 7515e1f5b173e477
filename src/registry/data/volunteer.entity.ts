import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Audited, DayColumn, InstantColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** A volunteer by the real name, which stands with the known person (志愿服务条例 art. 19). */
@Entity()
export class Volunteer extends Row {
  @Column('uuid')
  personId: string;

  /** Where he registered. */
  @Column('uuid')
  communityId: string;

  /** Was on the register of residents served before. */
  @Column('boolean')
  wasServed: boolean;

  @Column('uuid')
  enteredBy: string;

  @Audited()
  @DayColumn({ nullable: true })
  leftOn: Day | null;
}

/** One service record; append-only. */
@Entity()
export class VolunteerHours {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  volunteerId: string;

  @DayColumn()
  servedOn: Day;

  /** Below zero for an entry against another. */
  @Column('integer')
  minutes: number;

  /** Names nobody. */
  @Column('text')
  activity: string;

  /** The unit that keeps the record. */
  @Column('uuid')
  unitId: string;

  @Column('uuid')
  recordedBy: string;

  @InstantColumn()
  recordedAt: Date;

  /** The entry that it takes back. */
  @Column('uuid', { nullable: true })
  correctsId: string | null;
}
