import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { type Actor, Database, type Tx } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import type { ChangeVoice } from '../domain/offer-rounds.js';
import { maySee } from '../policies.js';
import { Bid } from './bid.entity.js';
import { frozenRules } from './frozen-rules.js';
import { OfferRound } from './offer-round.entity.js';
import { PanelMember } from './panel-member.entity.js';
import { ProcedureReaders } from './procedure-readers.js';
import { Tender } from './tender.entity.js';

/** The round in which offers are taken, or wait to be opened; null between rounds. */
export function presentRound(db: EntityManager, tenderId: string): Promise<OfferRound | null> {
  return db.findOneBy(OfferRound, { tenderId, openedAt: IsNull() });
}

/** Whether a caller speaks for the purchaser on the panel; where none sits, or nobody of the purchaser, any officer does. */
export async function changeVoice(tx: Tx, tender: Tender, { accountId }: Actor): Promise<ChangeVoice> {
  if (!frozenRules(tender).panel) return 'representative';
  const members = await tx.findBy(PanelMember, { tenderId: tender.id, replacedAt: IsNull() });
  if (members.length === 0) return 'panel-missing';
  const own = members.find(({ kind }) => kind === 'purchaser');
  return !own || own.accountId === accountId ? 'representative' : 'somebody-else';
}

/** Reads of the rounds of offers. */
@Injectable()
export class OfferRounds {
  constructor(
    private readonly database: Database,
    private readonly readers: ProcedureReaders,
  ) {}

  /** The rounds in order, for those who judge and oversee and for the bidders that take part. NotFound (404) for others. */
  async of(actor: Actor, tenderId: string): Promise<OfferRound[]> {
    const db = this.database.reader;
    const tender = await db.findOneBy(Tender, { id: tenderId });
    if (!tender || !maySee(actor, tender)) throw new NotFound('tender');
    const own = { tenderId, organizationId: actor.unitId, state: In(['valid', 'left']) };
    const isIn = (await this.readers.isReader(actor, tender)) || (await db.existsBy(Bid, own));
    if (!isIn) throw new NotFound('tender');
    return db.find(OfferRound, { where: { tenderId }, order: { number: 'ASC' } });
  }
}
