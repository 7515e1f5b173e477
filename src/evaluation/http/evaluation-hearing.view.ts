import { formatInstant } from '../../shared/days.js';
import type { EvaluationOpinion } from '../data/evaluation-opinion.entity.js';
import type { SelfReport } from '../data/self-report.entity.js';
import { type JudgeKind, KIND_NAMES } from '../domain/judges.js';

/** What the provider says of its own project. */
export class SelfReportView {
  text: string;
  fileIds: string[];
  /** RFC 3339. */
  reportedAt: string;

  static of({ text, fileIds, createdAt }: SelfReport): SelfReportView {
    return { text, fileIds: [...fileIds], reportedAt: formatInstant(createdAt) };
  }
}

/** What one kind of judges found. */
export class EvaluationOpinionView {
  /** @example community-representative */
  kind: JudgeKind;
  /** @example 社区代表 */
  name: string;
  unitId: string;
  /** @example "88.00" */
  score: string;
  /** How many people stand behind it. */
  heard: number;
  comment: string;
  fileIds: string[];

  static of(row: EvaluationOpinion): EvaluationOpinionView {
    const { kind, unitId, score, heard, comment, fileIds } = row;
    return { kind, name: KIND_NAMES[kind], unitId, score, heard, comment, fileIds: [...fileIds] };
  }
}

/** Why a sheet was sent back. */
export class EvaluationReturnView {
  edition: number;
  reasons: string;
  /** RFC 3339. */
  returnedAt: string;
}
