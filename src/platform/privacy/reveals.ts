import { Injectable } from '@nestjs/common';
import { addDays, dayOf, instantAt } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { RuleBroken } from '../../shared/refused.js';
import type { Actor } from '../access/actor.js';
import { Settings } from '../config/settings.js';
import { create } from '../database/aggregates.js';
import { Database } from '../database/database.js';
import { keysetPage } from '../database/keyset.js';
import { type Tx, now, touch } from '../database/tx.js';
import { refuse } from '../http/platform-refusals.js';
import { EdgeProblem } from '../http/problem.js';
import { PersonalReveal } from './personal-reveal.entity.js';

/** What is shown unmasked: a row of a table. */
export interface Revealed {
  readonly type: string;
  readonly id: string;
}

/** Showing personal data unmasked: each time with a reason that is kept, and only so often a day. */
@Injectable()
export class Reveals {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /**
   * Notes that the caller sees an object unmasked; to be called in the transaction that reads it, on a route with
   * `@WithoutIdempotency()`, because nothing revealed is kept. RuleBroken (422): the reason itself holds what could be a
   * phone or an identity number. EdgeProblem (429): the day's reveals of this account are used up.
   */
  async note(tx: Tx, actor: Actor, { type, id }: Revealed, reason: string): Promise<void> {
    if (/\d{7}/.test(reason.normalize('NFKC').replace(/[\s-]/g, '')))
      throw new RuleBroken([refuse.reasonHasNumber({ pointer: '/reason' })]);
    await this.demandLeft(tx, actor);
    const { accountId, unitId, role } = actor;
    await create(tx, PersonalReveal, { accountId, unitId, role, objectType: type, objectId: id, reason });
    touch(tx, type, id, 'reveal');
  }

  /** A page of what was revealed, the latest first. */
  page(request: PageRequest, objectId?: string): Promise<Page<PersonalReveal>> {
    const query = this.database.reader.createQueryBuilder(PersonalReveal, 'reveal');
    if (objectId) query.where('reveal.objectId = :objectId', { objectId });
    return keysetPage(query, request);
  }

  private async demandLeft(tx: Tx, { accountId }: Actor): Promise<void> {
    // Two at once would both find the last one free.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 11))', [accountId]);
    const tomorrow = instantAt(addDays(dayOf(now(tx)), 1), '00:00');
    const [row]: { count: number }[] = await tx.query(
      'SELECT count(*)::int AS count FROM personal_reveal WHERE account_id = $1 AND created_at >= $2',
      [accountId, instantAt(dayOf(now(tx)), '00:00')],
    );
    if ((row?.count ?? 0) < this.settings.revealsPerDay) return;
    const seconds = Math.ceil((tomorrow.getTime() - now(tx).getTime()) / 1000);
    const limit = this.settings.revealsPerDay;
    throw new EdgeProblem('too-many-requests', [refuse.revealsUsedUp({ params: { limit } })], {
      'retry-after': String(seconds),
    });
  }
}
