import { formatInstant } from '../../shared/days.js';
import type { Credential } from '../data/credential.entity.js';
import type { CheckResult, CredentialKind, EvaluationGrade } from '../domain/credentials.js';

/** A credential of an organization. */
export class CredentialView {
  id: string;
  version: number;
  organizationId: string;
  /** @example registration-certificate */
  kind: CredentialKind;
  number: string | null;
  /** @example 区民政局 */
  issuer: string;
  /** First day. @example 2025-01-01 */
  validFrom: string;
  /** Last day, inclusive; null without an end. @example 2029-12-31 */
  validTo: string | null;
  /** Year of an annual check. */
  year: number | null;
  /** Result of an annual check. */
  result: CheckResult | null;
  /** As decided. @example 4A */
  grade: EvaluationGrade | null;
  fileId: string | null;
  /** Business time, RFC 3339. */
  recordedAt: string;

  static of(credential: Credential): CredentialView {
    const { id, version, organizationId, kind, number, issuer, validFrom, validTo } = credential;
    const { year, result, grade, fileId } = credential;
    return {
      ...{ id, version, organizationId, kind, number, issuer, validFrom, validTo },
      ...{ year, result, grade, fileId, recordedAt: formatInstant(credential.createdAt) },
    };
  }
}

/** Credentials, the latest recorded first. */
export class CredentialListView {
  items: CredentialView[];
  next: string | null;
}
