import { Injectable } from '@nestjs/common';
import { type Actor, Database, lock } from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { addEdition } from '../data/document-editions.js';
import { TenderDocument } from '../data/tender-document.entity.js';
import { TenderDocuments } from '../data/tender-documents.js';
import { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { isBuyer } from '../policies.js';

/** Attaches the documents with which a draft is published; afterwards only an amendment brings the next edition. */
@Injectable()
export class AttachDocument {
  constructor(
    private readonly database: Database,
    private readonly documents: TenderDocuments,
  ) {}

  /** Replaces what a draft has. RuleBroken: 422 for files of others, 409 once it is published. */
  async run(actor: Actor, tenderId: string, fileIds: readonly string[]): Promise<void> {
    const files = await this.documents.resolve(actor, fileIds, '/fileIds');
    await this.database.transaction(async (tx) => {
      const tender = await lock(tx, Tender, tenderId);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      RuleBroken.conflictUnlessEmpty(tender.state === 'drafted' ? [] : [refuseAct.publishedFrozen()]);
      await tx.delete(TenderDocument, { tenderId });
      const attachedBy = actor.accountId;
      await addEdition(tx, tenderId, files, { amendmentId: null, reason: null, attachedBy });
    });
  }
}
