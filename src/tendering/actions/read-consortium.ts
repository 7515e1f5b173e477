import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, Database, KeyRing } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { BiddingConsortium, ConsortiumMember } from '../data/consortium.entity.js';
import { Tender } from '../data/tender.entity.js';
import type { Consortium } from '../domain/consortium.js';
import { openConsortium } from './seal-consortium.js';
import { dataKey } from './seal.js';
import { oneByOne } from '../../shared/one-by-one.js';

/** A consortium with what it agreed on and who has consented. */
export interface OpenedConsortium {
  readonly row: BiddingConsortium;
  readonly agreed: Consortium;
  readonly consents: readonly ConsortiumMember[];
}

/** Opens consortia for their own members, and for nobody else. */
@Injectable()
export class ReadConsortium {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /** NotFound (404) unless the caller's organization is named in it. */
  async one(actor: Actor, id: string): Promise<OpenedConsortium> {
    const where = { consortiumId: id, organizationId: actor.unitId };
    const isNamed = await this.database.reader.existsBy(ConsortiumMember, where);
    const row = await this.database.reader.findOneBy(BiddingConsortium, { id });
    if (!isNamed || !row) throw new NotFound('consortium');
    return this.opened(row);
  }

  /** Those of a tender in which the caller's organization is named, first come first. */
  async of(actor: Actor, tenderId: string): Promise<OpenedConsortium[]> {
    const named = await this.database.reader.findBy(ConsortiumMember, { organizationId: actor.unitId });
    const id = In(named.map(({ consortiumId }) => consortiumId));
    const rows = await this.database.reader.find(BiddingConsortium, {
      where: { tenderId, id },
      order: { id: 'ASC' },
    });
    return oneByOne(rows, (row) => this.opened(row));
  }

  private async opened(row: BiddingConsortium): Promise<OpenedConsortium> {
    const db = this.database.reader;
    const tender = await db.findOneByOrFail(Tender, { id: row.tenderId });
    const order = { id: 'ASC' } as const;
    const consents = await db.find(ConsortiumMember, { where: { consortiumId: row.id }, order });
    return { row, agreed: openConsortium(dataKey(this.keys, tender), row), consents };
  }
}
