import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

export const UNIT_KINDS = [
  'district',
  'department',
  'street-office',
  'community',
  'member-unit',
  'organization',
  'evaluation-body',
  'operator',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Whoever takes part: authorities in a tree (district › street office › community), and organizations beside it. */
@Entity()
export class Unit extends Row {
  @Column('text')
  kind: UnitKind;

  @Column('text')
  name: string;

  /** The unit above. */
  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('uuid', { nullable: true })
  placeId: string | null;
}
