import { type EntityManager, In } from 'typeorm';
import type { Violation } from '../../shared/violation.js';
import { BidFile } from '../data/bid-file.entity.js';
import type { AttachedFile } from '../domain/answers.js';
import type { BidContent } from '../domain/bid-content.js';
import { fileIdsIn, fileViolations } from '../domain/bid-files.js';
import { factsOf } from './seal-file.js';

/** A bid as its bidder sends it: the files by their ids. */
export type BidInput = Omit<BidContent, 'files'> & { readonly fileIds?: readonly string[] };

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
  input: DraftInput,
): Promise<CompleteContent> {
  const { fileIds: named, ...said } = input;
  const fileIds = fileIdsIn({ answers: said.answers, fileIds: named });
  if (fileIds.length === 0) return { content: said, fileIds, unknown: [] };
  const rows = await db.find(BidFile, { where: { ...owner, id: In(fileIds) } });
  const known = rows.map((row): AttachedFile => {
    const { id, name, size, sha256 } = factsOf(key, row);
    return { id, name, size, sha256 };
  });
  const files = known.sort((a, b) => fileIds.indexOf(a.id) - fileIds.indexOf(b.id));
  return { content: { ...said, files }, fileIds, unknown: fileViolations(input, known) };
}
