import { Column, Entity } from 'typeorm';
import { InstantColumn, MacColumn, PersonalColumn, StatefulRow } from '../../platform/index.js';
import type { RequestChannel, RequestClass, RequestKind } from '../domain/service-request-rules.js';
import type { ServiceRequestState } from '../domain/service-request.lifecycle.js';

/** What a resident asked for. Who asked, and in which words, is encrypted; the figures stay when that is erased. */
@Entity()
export class ServiceRequest extends StatefulRow<ServiceRequestState> {
  @Column('text')
  kind: RequestKind;

  /** Null for an emergency. */
  @Column('text', { nullable: true })
  requestClass: RequestClass | null;

  @Column('text')
  channel: RequestChannel;

  @Column('uuid')
  communityId: string;

  @Column('uuid')
  streetId: string;

  @PersonalColumn('service-request-text', { nullable: true })
  textSealed: Buffer | null;

  @PersonalColumn('service-request-name', { nullable: true })
  nameSealed: Buffer | null;

  @PersonalColumn('service-request-phone', { nullable: true })
  phoneSealed: Buffer | null;

  @MacColumn('phone', 'phoneSealed', { nullable: true })
  phoneMac: string | null;

  /** SHA-256 of the tracking code. */
  @Column('text')
  trackingHash: string;

  /** Id of the short message at its gateway. */
  @Column('text', { nullable: true })
  gatewayId: string | null;

  /** The web form that was filled in. */
  @Column('text', { nullable: true })
  formNonce: string | null;

  @InstantColumn()
  dueAt: Date;

  /** When it was noticed that the time had run out. */
  @InstantColumn({ nullable: true })
  overdueAt: Date | null;

  /** The account that handles it. */
  @Column('uuid', { nullable: true })
  handlerId: string | null;

  /** The account that entered it; null when the resident wrote himself. */
  @Column('uuid', { nullable: true })
  recordedBy: string | null;

  /** What the person who asked is told. */
  @Column('text', { nullable: true })
  answer: string | null;

  @InstantColumn({ nullable: true })
  endedAt: Date | null;
}
