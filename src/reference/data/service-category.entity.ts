import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A category of services; provinces load their own catalogue, these codes are internal. */
@Entity()
export class ServiceCategory {
  /** Three letters. */
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  examples: string;
}
