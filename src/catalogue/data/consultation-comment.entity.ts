import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';
import type { Adoption } from '../domain/consultation-rules.js';

/** What somebody said in a consultation, without a name; public once it was judged. */
@Entity()
export class ConsultationComment extends Row {
  @Column('uuid')
  consultationId: string;

  @Column('text')
  channel: 'web' | 'meeting';

  @Column('text')
  text: string;

  /** A web form serves once. */
  @Column('text', { nullable: true })
  formNonce: string | null;

  @Column('text', { nullable: true })
  adoption: Adoption | null;

  @Column('text', { nullable: true })
  adoptionReason: string | null;
}
