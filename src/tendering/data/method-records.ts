import { Injectable } from '@nestjs/common';
import { type Actor, Database, isOverseer } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { isBuyer, maySee } from '../policies.js';
import { NegotiationRecord } from './negotiation-record.entity.js';
import { TenderArchive } from './tender-archive.entity.js';
import { TenderApproval } from './tender-approval.entity.js';
import { TenderInvitation } from './tender-invitation.entity.js';
import { Tender } from './tender.entity.js';

/** Reads of approvals, invitations, negotiation records and archives. */
@Injectable()
export class MethodRecords {
  constructor(private readonly database: Database) {}

  /** The decisions on a tender, first come first. NotFound (404) outside the buyer and the overseers. */
  async approvals(actor: Actor, tenderId: string): Promise<TenderApproval[]> {
    await this.demandInside(actor, tenderId);
    return this.database.reader.find(TenderApproval, { where: { tenderId }, order: { id: 'ASC' } });
  }

  /** Who is invited, and whether the caller may read all of it. NotFound (404) where nobody is. */
  async invitation(actor: Actor, tenderId: string): Promise<{ row: TenderInvitation; isInside: boolean }> {
    const tender = await this.visible(actor, tenderId);
    const row = await this.database.reader.findOneBy(TenderInvitation, { tenderId });
    if (!row) throw new NotFound('tender_invitation');
    return { row, isInside: isBuyer(actor, tender) || isOverseer(actor) };
  }

  /** What was negotiated. NotFound (404) before it is recorded, and outside the buyer and the overseers. */
  async negotiation(actor: Actor, tenderId: string): Promise<NegotiationRecord> {
    await this.demandInside(actor, tenderId);
    const found = await this.database.reader.findOneBy(NegotiationRecord, { tenderId });
    if (!found) throw new NotFound('negotiation_record');
    return found;
  }

  /** The archive. NotFound (404) before it is made, and outside the buyer and the overseers. */
  async archive(actor: Actor, tenderId: string): Promise<TenderArchive> {
    await this.demandInside(actor, tenderId);
    const found = await this.database.reader.findOneBy(TenderArchive, { tenderId });
    if (!found) throw new NotFound('tender_archive');
    return found;
  }

  private async demandInside(actor: Actor, tenderId: string): Promise<void> {
    const tender = await this.visible(actor, tenderId);
    if (!isBuyer(actor, tender) && !isOverseer(actor)) throw new NotFound('tender');
  }

  private async visible(actor: Actor, id: string): Promise<Tender> {
    const tender = await this.database.reader.findOneBy(Tender, { id });
    if (!tender || !maySee(actor, tender)) throw new NotFound('tender');
    return tender;
  }
}
