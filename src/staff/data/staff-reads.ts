import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { type Actor, BusinessClock, Database, keysetPage, isOverseer } from '../../platform/index.js';
import { type PersonContact, PersonContacts } from '../../registry/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import {
  ReserveCandidate,
  StaffForm,
  StaffMember,
  StaffPayment,
  StaffRate,
  StaffReview,
} from './staff.entity.js';

/** Somebody with what a view shows. */
export interface Named<T> {
  readonly row: T;
  readonly contact: PersonContact;
}

/** Narrows the staff. */
export interface StaffFilter {
  readonly communityId?: string;
  /** True: those who are there today; false: those who left. */
  readonly present?: boolean;
}

/** Most rows that a schedule, a list of vacancies or the life of one member has. */
const MOST = 500;

type Caller = Pick<Actor, 'role' | 'unitId'>;
type Scoped = StaffMember | ReserveCandidate | StaffRate | StaffForm;

/** Reads of staff: of one's community or street; overseers all. Another street's are not there (404). */
@Injectable()
export class StaffReads {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonContacts,
    private readonly clock: BusinessClock,
  ) {}

  /** A page of the staff, newest first. */
  async page(actor: Actor, request: PageRequest, filter: StaffFilter): Promise<Page<Named<StaffMember>>> {
    const query = this.staffOf(actor);
    const { communityId, present } = filter;
    if (communityId !== undefined) query.andWhere('row.communityId = :communityId', { communityId });
    const today = dayOf(this.clock.now());
    if (present !== undefined)
      query.andWhere(`(row.leftOn IS NULL OR row.leftOn >= :today) = :present`, { today, present });
    const { items, next } = await keysetPage(query, request);
    return { items: await this.named(items), next };
  }

  /** One member. NotFound (404) outside the caller's street or community. */
  async one(actor: Actor, id: string): Promise<Named<StaffMember>> {
    const found = await this.staffOf(actor).andWhere('row.id = :id', { id }).getMany();
    const [named] = await this.named(found);
    if (!named) throw new NotFound('staff_member');
    return named;
  }

  /** The payments and corrections of one member, the latest entered first. */
  async payments(actor: Actor, id: string, request: PageRequest): Promise<Page<StaffPayment>> {
    await this.one(actor, id);
    const query = this.database.reader
      .createQueryBuilder(StaffPayment, 'pay')
      .where('pay.staffId = :id', { id });
    return keysetPage(query, request);
  }

  /** The reviews of one member, the latest year first. */
  async reviews(actor: Actor, id: string): Promise<StaffReview[]> {
    await this.one(actor, id);
    const { reader } = this.database;
    return reader.find(StaffReview, { where: { staffId: id }, order: { year: 'DESC' }, take: MOST });
  }

  /** The schedule of the caller's streets: every rate, the latest first. */
  rates(actor: Actor): Promise<StaffRate[]> {
    return this.ofStreet(actor, StaffRate).orderBy('row.validFrom', 'DESC').limit(MOST).getMany();
  }

  /** The forms of the caller's streets, the latest year first. */
  forms(actor: Actor): Promise<StaffForm[]> {
    return this.ofStreet(actor, StaffForm).orderBy('row.year', 'DESC').limit(MOST).getMany();
  }

  /** A page of the reserve, newest first. */
  async reserve(actor: Actor, request: PageRequest): Promise<Page<Named<ReserveCandidate>>> {
    const { items, next } = await keysetPage(this.ofStreet(actor, ReserveCandidate), request);
    return { items: await this.named(items), next };
  }

  /** One of the reserve. NotFound (404). */
  async candidate(actor: Actor, id: string): Promise<Named<ReserveCandidate>> {
    const found = await this.ofStreet(actor, ReserveCandidate).andWhere('row.id = :id', { id }).getMany();
    const [named] = await this.named(found);
    if (!named) throw new NotFound('reserve_candidate');
    return named;
  }

  /** Places of those who left and whom nobody replaced, the longest empty first; 500 at the most. */
  async vacancies(actor: Actor): Promise<StaffMember[]> {
    return this.staffOf(actor)
      .andWhere('row.leftOn < :today', { today: dayOf(this.clock.now()) })
      .andWhere('NOT EXISTS (SELECT 1 FROM staff_member n WHERE n.replaces_id = row.id)')
      .orderBy('row.leftOn')
      .limit(MOST)
      .getMany();
  }

  /** The caller's staff, in no order. */
  staffOf(actor: Caller): SelectQueryBuilder<StaffMember> {
    if (actor.role !== 'community-lead') return this.ofStreet(actor, StaffMember);
    return this.database.reader
      .createQueryBuilder(StaffMember, 'row')
      .where('row.communityId = :unitId', { unitId: actor.unitId });
  }

  private ofStreet<T extends Scoped>(actor: Caller, entity: new () => T): SelectQueryBuilder<T> {
    const all = isOverseer(actor);
    return this.database.reader
      .createQueryBuilder(entity, 'row')
      .where('(:all OR row.streetId = :unitId)', { all, unitId: actor.unitId });
  }

  /** With names and phones unmasked, for views, which mask. */
  async named<T extends { readonly personId: string }>(rows: readonly T[]): Promise<Named<T>[]> {
    const contact = await this.persons.of(rows.map(({ personId }) => personId));
    return rows.map((row) => ({ row, contact: contact(row.personId) }));
  }

  /** What was paid to members for a month, corrections too. */
  paidIn(staffIds: readonly string[], month: Day): Promise<StaffPayment[]> {
    return this.database.reader.findBy(StaffPayment, { staffId: In([...staffIds]), month });
  }

  /** Every rate of streets, whatever its time. */
  allRates(streetIds: readonly string[]): Promise<StaffRate[]> {
    return this.database.reader.findBy(StaffRate, { streetId: In([...new Set(streetIds)]) });
  }
}
