import { Column, Entity } from 'typeorm';
import { Audited, Row } from '../../platform/index.js';
import type { MailPace } from '../domain/delivery-plan.js';
import type { QuietHours } from '../../shared/quiet-hours.js';

/** How an account wants to be told; without a row, as the settings say. */
@Entity()
export class MessagePreference extends Row {
  @Column('uuid')
  accountId: string;

  @Audited()
  @Column('text')
  language: 'zh' | 'en';

  @Audited()
  @Column('text')
  mailPace: MailPace;

  /** Null: those of the setting. */
  @Column('text', { nullable: true })
  quietHours: QuietHours | null;
}
