import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** Why a step of an organization's life was taken. The history refers to it by its id, and holds no words itself. */
@Entity()
export class OrganizationDecision extends Row {
  @Column('uuid')
  organizationId: string;

  @Column('text')
  action: string;

  @Column('text')
  reason: string;
}
