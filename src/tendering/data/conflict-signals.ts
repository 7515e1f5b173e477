import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { type Actor, Database } from '../../platform/index.js';
import { sharedContacts } from '../../registry/index.js';
import { type ConflictSignal, conflictSignals } from '../domain/conflict-signals.js';
import { Bid } from './bid.entity.js';
import { ProcedureReaders } from './procedure-readers.js';

/** Looks at opened bids for what independent ones seldom have in common. */
@Injectable()
export class ConflictSignals {
  constructor(
    private readonly database: Database,
    private readonly readers: ProcedureReaders,
  ) {}

  /** For the buyer, the panel and the overseers. NotFound (404) for everybody else; empty before the opening. */
  async of(actor: Actor, tenderId: string): Promise<ConflictSignal[]> {
    await this.readers.standing(actor, tenderId);
    const state = Not(In(['submitted', 'withdrawn', 'lapsed']));
    const bids = await this.database.reader.find(Bid, { where: { tenderId, state }, order: { id: 'ASC' } });
    const shared = await sharedContacts(
      this.database.reader,
      bids.map(({ organizationId }) => organizationId),
    );
    const facts = bids.map(({ id, organizationId, originHash, proposal, details }) => {
      const files = (details?.files ?? []).map(({ sha256 }) => sha256);
      return { bidId: id, organizationId, origin: originHash, proposal, files };
    });
    return conflictSignals(facts, shared);
  }
}
