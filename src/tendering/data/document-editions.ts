import type { EntityManager } from 'typeorm';
import { type Tx, create } from '../../platform/index.js';
import { canonicalJson } from '../../shared/canonical-json.js';
import { sha256 } from '../../shared/sha256.js';
import { type DocumentFile, TenderDocument } from './tender-document.entity.js';

/** The edition in force; null for a tender without documents of its own. */
export async function latestDocument(db: EntityManager, tenderId: string): Promise<TenderDocument | null> {
  return db.findOne(TenderDocument, { where: { tenderId }, order: { edition: 'DESC' } });
}

/** Puts the next edition after the one in force. */
export async function addEdition(
  tx: Tx,
  tenderId: string,
  files: readonly DocumentFile[],
  why: Pick<TenderDocument, 'amendmentId' | 'reason' | 'attachedBy'>,
): Promise<void> {
  const edition = 1 + ((await latestDocument(tx, tenderId))?.edition ?? 0);
  const hash = sha256(canonicalJson(files.map((file) => ({ ...file }))));
  await create(tx, TenderDocument, { tenderId, edition, files: [...files], sha256: hash, ...why });
}

/** Files as people read them in an amendment; null for none. */
export function toldFiles(files: readonly DocumentFile[] | undefined): string | null {
  return files ? files.map((file) => `${file.name} (SHA-256 ${file.sha256})`).join('; ') : null;
}
