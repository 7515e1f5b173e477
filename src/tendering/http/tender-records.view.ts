import { formatInstant, type Day } from '../../shared/days.js';
import type { TenderArchive } from '../data/tender-archive.entity.js';
import type { ConflictSignal } from '../domain/conflict-signals.js';

/** What bids have in common that independent ones seldom have: to be looked into, no verdict. */
export class ConflictSignalView {
  /** `same-origin`, `same-contact`, `same-text`. */
  kind: string;
  bidIds: string[];

  static of({ kind, bidIds }: ConflictSignal): ConflictSignalView {
    return { kind, bidIds: [...bidIds] };
  }
}

/** Signals among the opened bids; empty before the opening. */
export class ConflictSignalListView {
  items: ConflictSignalView[];
  next: string | null;
}

/** The sealed bundle of a procurement. */
export class TenderArchiveView {
  id: string;
  version: number;
  tenderId: string;
  /** RFC 3339. */
  archivedAt: string;
  /** Last day on which it has to be kept. @example 2040-04-30 */
  keepUntil: Day;
  /** Of the document's bytes. */
  sha256: string;
  /** Canonical JSON (RFC 8785): the terms, and every record with its own hash. */
  document: string;

  static of({
    id,
    version,
    tenderId,
    createdAt,
    keepUntil,
    sha256,
    document,
  }: TenderArchive): TenderArchiveView {
    return { id, version, tenderId, archivedAt: formatInstant(createdAt), keepUntil, sha256, document };
  }
}
