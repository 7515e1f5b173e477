import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';
import type { InvitationSource } from '../domain/invitations.js';

/** Who is asked to bid, and how they were found. */
@Entity()
export class TenderInvitation extends Row {
  @Column('uuid')
  tenderId: string;

  @Column('text')
  source: InvitationSource;

  /** Organizations out of which it was drawn. */
  @Column('uuid', { array: true })
  pool: string[];

  /** Of the draw, so that anybody can repeat it; null for a named supplier. */
  @Column('text', { nullable: true })
  seed: string | null;

  @Column('uuid', { array: true })
  drawn: string[];

  /** Fen as text by organization: the own highest price of a framework's party. */
  @Column('jsonb', { nullable: true })
  ceilings: Record<string, string> | null;

  @Column('uuid')
  drawnBy: string;
}
