import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { SubsidyKind } from '../domain/subsidy-rules.js';
import type { SubsidyState } from '../domain/subsidy.lifecycle.js';
import { fundScope } from '../policies.js';
import { Subsidy, SubsidyInstalment } from './subsidy.entity.js';

/** Narrows the subsidies. */
export interface SubsidyFilter {
  readonly kind?: SubsidyKind;
  readonly state?: SubsidyState;
  readonly receiverId?: string;
}

/** A subsidy with its schedule. */
export interface SubsidyDetails {
  readonly subsidy: Subsidy;
  readonly instalments: readonly SubsidyInstalment[];
}

/** An instalment that waits beyond its day. */
export interface Arrear {
  readonly subsidy: Subsidy;
  readonly instalment: SubsidyInstalment;
}

/** Most arrears that one look names. */
const MOST_ARREARS = 500;

/** Reads of subsidies: of who gives and who gets; supervisors and auditors all. */
@Injectable()
export class Subsidies {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  async page(actor: Actor, request: PageRequest, filter: SubsidyFilter): Promise<Page<SubsidyDetails>> {
    const query = this.scoped(actor);
    for (const [name, value] of Object.entries<string | undefined>({ ...filter })) {
      if (value !== undefined) query.andWhere(`subsidy.${name} = :${name}`, { [name]: value });
    }
    const { items, next } = await keysetPage(query, request);
    return { items: await this.detailed(items), next };
  }

  /** One; NotFound when it is of others. */
  async one(actor: Actor, id: string): Promise<SubsidyDetails> {
    const [found] = await this.detailed(
      await this.scoped(actor).andWhere('subsidy.id = :id', { id }).getMany(),
    );
    if (!found) throw new NotFound('subsidy');
    return found;
  }

  /** Instalments of approved subsidies that were not paid by a day, the longest waiting first; 500 at the most (S59). */
  async arrears(actor: Actor, on: Day): Promise<Arrear[]> {
    const late = await this.database.reader
      .createQueryBuilder(SubsidyInstalment, 'late')
      .where('late.dueOn < :on AND (late.paidOn IS NULL OR late.paidOn > :on)', { on })
      .andWhere(
        `late.subsidyId IN (${this.scoped(actor).andWhere(`subsidy.state IN ('approved', 'paid')`).select('subsidy.id').getQuery()})`,
        { unitId: actor.unitId },
      )
      .orderBy('late.dueOn')
      .addOrderBy('late.subsidyId')
      .limit(MOST_ARREARS)
      .getMany();
    const ids = late.map(({ subsidyId }) => subsidyId);
    const subsidies = await this.database.reader.findBy(Subsidy, { id: In(ids) });
    const byId = new Map(subsidies.map((subsidy) => [subsidy.id, subsidy]));
    return late.flatMap((instalment) => {
      const subsidy = byId.get(instalment.subsidyId);
      return subsidy ? [{ subsidy, instalment }] : [];
    });
  }

  private scoped(actor: Actor) {
    const query = this.database.reader.createQueryBuilder(Subsidy, 'subsidy').where('TRUE');
    if (fundScope(actor) === 'all') return query;
    return query.andWhere(
      `(subsidy.unitId = :unitId OR (subsidy.receiverId = :unitId AND subsidy.state <> 'drafted'))`,
      {
        unitId: actor.unitId,
      },
    );
  }

  private async detailed(subsidies: readonly Subsidy[]): Promise<SubsidyDetails[]> {
    const all = await this.database.reader.find(SubsidyInstalment, {
      where: { subsidyId: In(subsidies.map(({ id }) => id)) },
      order: { position: 'ASC' },
    });
    return subsidies.map((subsidy) => {
      return { subsidy, instalments: all.filter(({ subsidyId }) => subsidyId === subsidy.id) };
    });
  }
}
