import { formatInstant } from '../../shared/days.js';
import type { ServiceStatement } from '../data/service-statement.entity.js';

/** A month's statement (服务月报), frozen. */
export class ServiceStatementView {
  id: string;
  contractId: string;
  /** 1, 2, 3 … */
  number: number;
  /** The last month that it speaks of. @example 2025-06 */
  month: string;
  /** Canonical JSON: lines, what each changes, and their sums; nothing personal. */
  document: string;
  /** Of the document, lower-case hex. */
  sha256: string;
  /** Null: the program, on its day. */
  frozenBy: string | null;
  /** RFC 3339. */
  frozenAt: string;

  static of(statement: ServiceStatement): ServiceStatementView {
    const { id, contractId, number, month, document, sha256, frozenBy, createdAt } = statement;
    return {
      ...{ id, contractId, number, month, document, sha256, frozenBy },
      frozenAt: formatInstant(createdAt),
    };
  }
}

/** Statements, newest first. */
export class ServiceStatementListView {
  items: ServiceStatementView[];
  next: string | null;
}
