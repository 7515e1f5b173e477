import { Injectable } from '@nestjs/common';
import { type Actor, Database, constraintMeans, create, lock, now } from '../../platform/index.js';
import { canonicalJson } from '../../shared/canonical-json.js';
import { addMonths, dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { sha256 } from '../../shared/sha256.js';
import { archiveContent, archiveGaps } from '../data/archive-content.js';
import { TenderArchive } from '../data/tender-archive.entity.js';
import { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { isBuyer } from '../policies.js';

constraintMeans('tender_archive_once', refuseAct.archivedAlready);

/** Fifteen years from the end of the procurement (政府采购法 art. 42; 政府采购法实施条例 art. 46). */
const KEEP_MONTHS = 15 * 12;

/** Puts everything of a procurement into one bundle with hashes, which is kept for fifteen years. */
@Injectable()
export class ArchiveTender {
  constructor(private readonly database: Database) {}

  /** RuleBroken (409) while it is not over or may still be disputed, or when it is archived. */
  run(actor: Actor, tenderId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const tender = await lock(tx, Tender, tenderId);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      RuleBroken.conflictUnlessEmpty(await archiveGaps(tx, tender, dayOf(now(tx))));
      const document = canonicalJson(await archiveContent(tx, tender));
      const keepUntil = addMonths(dayOf(now(tx)), KEEP_MONTHS);
      const sealed = { tenderId, document, sha256: sha256(document), keepUntil };
      await create(tx, TenderArchive, { ...sealed, archivedBy: actor.accountId });
    });
  }
}
