import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, InstantColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { MultiYearReasons } from '../domain/item-term.js';
import type { NegativeAnswer } from '../domain/negative-list.js';
import type { ServiceItemState } from '../domain/service-item.lifecycle.js';
import type { ListKind } from '../domain/service-list.lifecycle.js';

/** 福利性 · 便民利民 · 社会化 */
export const SERVICE_CLASSES = ['welfare', 'convenience', 'social'] as const;
export type ServiceClass = (typeof SERVICE_CLASSES)[number];

/** A service item of a community's list. Null is a gap, which only a draft may have. */
@Entity()
export class ServiceItem extends StatefulRow<ServiceItemState> {
  @Column('uuid')
  listId: string;

  @Column('uuid')
  communityId: string;

  @Column('uuid')
  streetId: string;

  /** That of its list. */
  @Audited()
  @Column('text')
  kind: ListKind;

  /** The item of an earlier edition whose place it takes at publication; null for a new one. */
  @Column('uuid', { nullable: true })
  revisesId: string | null;

  /** The account that drafted it. */
  @Column('uuid')
  draftedBy: string;

  @Column('text')
  title: string;

  /** Code of a service category. */
  @Column('text', { nullable: true })
  category: string | null;

  @Audited()
  @Column('text', { nullable: true })
  serviceClass: ServiceClass | null;

  /** Decimal text. */
  @Column('numeric', { nullable: true })
  quantity: string | null;

  /** Unit of the quantity (人次). */
  @Column('text', { nullable: true })
  unit: string | null;

  @Column('text', { nullable: true })
  frequency: string | null;

  @Column('text', { nullable: true })
  beneficiaries: string | null;

  @Audited()
  @Column('integer', { nullable: true })
  beneficiaryCount: number | null;

  /** 办理条件 */
  @Column('text', { nullable: true })
  conditions: string | null;

  /** 工作程序 */
  @Column('text', { nullable: true })
  procedure: string | null;

  /** 办结时限, calendar days. */
  @Audited()
  @Column('integer', { nullable: true })
  timeLimitDays: number | null;

  /** 服务责任 */
  @Column('text', { nullable: true })
  responsibleParty: string | null;

  @Column('text', { nullable: true })
  emergencyPlan: string | null;

  /** 服务标准; acceptance goes by it. */
  @Column('text', { nullable: true })
  standard: string | null;

  /** The same as a document. */
  @Column('uuid', { nullable: true })
  standardFileId: string | null;

  /** The community's own committee may bid: then it gives no opinion at the acceptance. */
  @Audited()
  @Column('boolean')
  ownerMayBid: boolean;

  /** 最高限价 */
  @Audited()
  @FenColumn({ nullable: true })
  ceilingFen: Fen | null;

  /** 服务地点 */
  @Column('text', { nullable: true })
  place: string | null;

  /** The point of the 10-minute circle; null for what is done at home or everywhere. */
  @Column('text', { nullable: true })
  servicePointAddress: string | null;

  @Audited()
  @Column('integer', { nullable: true })
  walkingMinutes: number | null;

  /** 服务期限, months. */
  @Audited()
  @Column('integer', { nullable: true })
  termMonths: number | null;

  /** Only for a term beyond one year. */
  @Column('jsonb', { nullable: true })
  multiYear: MultiYearReasons | null;

  /** 经费安排 */
  @Column('text', { nullable: true })
  fundingPlan: string | null;

  /** Code of the guide catalogue. */
  @Column('text', { nullable: true })
  guideCode: string | null;

  @Column('jsonb', { nullable: true })
  negativeList: NegativeAnswer[] | null;

  /** The fund in which the admission reserved the ceiling. */
  @Audited()
  @Column('uuid', { nullable: true })
  fundId: string | null;

  @Audited()
  @InstantColumn({ nullable: true })
  submittedAt: Date | null;

  /** Last day for the street's decision; set when the list is submitted. */
  @DayColumn({ nullable: true })
  decideBy: Day | null;

  @Audited()
  @InstantColumn({ nullable: true })
  publishedAt: Date | null;

  @Audited()
  @InstantColumn({ nullable: true })
  withdrawnAt: Date | null;
}
