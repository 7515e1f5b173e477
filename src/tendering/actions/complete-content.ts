import { type EntityManager, In } from 'typeorm';
import type { Violation } from '../../shared/violation.js';
import { BidFile } from '../data/bid-file.entity.js';
import type { AttachedFile } from '../domain/answers.js';
import type { BidContent } from '../domain/bid-content.js';
import { fileIdsIn, fileViolations } from '../domain/bid-files.js';
import type { Consortium } from '../domain/consortium.js';
import { factsOf } from './seal-file.js';

/** A bid as its bidder sends it: files and consortium by their ids. */
export type BidInput = Omit<BidContent, 'files' | 'consortium'> & {
  readonly fileIds?: readonly string[];
  readonly consortiumId?: string;
};

/** A bid as far as it is written. */
export type DraftInput = Partial<BidInput>;

/** A bid with the files that it names, as they are known; `unknown` has a reason for each that is not its bidder's. */
export interface CompleteContent {
  readonly content: Partial<BidContent>;
  readonly fileIds: readonly string[];
  readonly unknown: readonly Violation[];
}

/** Looks up the files of a bid, so that names and hashes are sealed and receipted with it. */
export async function completeContent(
  db: EntityManager,
  key: Buffer,
  owner: { readonly tenderId: string; readonly organizationId: string },
  { price, priceInWords, proposal, answers, bond, fileIds: named = [] }: DraftInput,
  consortium?: Consortium,
): Promise<CompleteContent> {
  const content = { price, priceInWords, proposal, answers, consortium, bond };
  const attached = { answers, bond, fileIds: consortium ? [...named, consortium.agreement.id] : named };
  const fileIds = fileIdsIn(attached);
  if (fileIds.length === 0) return { content, fileIds, unknown: [] };
  const rows = await db.find(BidFile, { where: { ...owner, id: In(fileIds) } });
  const known = rows.map((row): AttachedFile => {
    const { id, name, size, sha256 } = factsOf(key, row);
    return { id, name, size, sha256 };
  });
  const files = known.sort((a, b) => fileIds.indexOf(a.id) - fileIds.indexOf(b.id));
  return { content: { ...content, files }, fileIds, unknown: fileViolations(attached, known) };
}
