import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

export const RESPONDENTS = ['recipient', 'community'] as const;
export type Respondent = (typeof RESPONDENTS)[number];

/** What a recipient or the community said about a delivery. */
@Entity()
export class AcceptanceOpinion extends Row {
  @Column('uuid')
  acceptanceId: string;

  @Column('text')
  respondent: Respondent;

  @Column('boolean')
  satisfied: boolean;

  @Column('text', { nullable: true })
  comment: string | null;

  /** The recipient in the service ledger; empty for the community and for recipients who are not in it. */
  @Column('uuid', { nullable: true })
  recipientId: string | null;

  @Column('uuid')
  recordedBy: string;
}
