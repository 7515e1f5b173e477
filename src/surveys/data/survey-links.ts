import { sha256 } from '../../shared/sha256.js';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, KeyRing, type Tx, lock, now, touch } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { NotFound } from '../../shared/refused.js';
import { linkExpiry } from '../domain/link-rules.js';
import { SurveyLink } from './survey-link.entity.js';

/** Who is to be asked what. */
export interface LinkOrder {
  readonly questionnaireId: string;
  readonly topic: string;
  readonly groupId: string;
  readonly subjectIds: readonly string[];
}

/**
 * One-time links. A token is an HMAC of the link's id under the master key: 256 bits that nobody can guess, and that
 * are stored nowhere, only their hash is. So a link can be told again, or sent later, without keeping a secret.
 */
@Injectable()
export class SurveyLinks {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /** Makes a link for each subject; the day of issue is not counted in its life. */
  async issueLinks(tx: Tx, { subjectIds, ...order }: LinkOrder): Promise<void> {
    const createdAt = now(tx);
    const expiresAt = linkExpiry(dayOf(createdAt));
    const links = subjectIds.map((subjectId) => {
      const id = uuid();
      return { id, ...order, subjectId, tokenHash: sha256(this.tokenOf(id)), createdAt, expiresAt };
    });
    // One statement for all: a visit asks hundreds.
    await tx.insert(SurveyLink, links);
    touch(tx, 'survey_link', order.groupId, 'issue');
  }

  /** Withdraws what is still unanswered of one occasion, or of one subject in it. Waits for answers on their way. */
  async revokeLinks(tx: Tx, groupId: string, subjectId?: string): Promise<void> {
    await tx.query(
      `UPDATE survey_link SET revoked_at = $2, version = version + 1
        WHERE group_id = $1 AND ($3::uuid IS NULL OR subject_id = $3) AND answered_at IS NULL AND revoked_at IS NULL`,
      [groupId, now(tx), subjectId ?? null],
    );
  }

  /** Who of one occasion ever had a link. */
  async subjects(tx: Tx, groupId: string): Promise<Set<string>> {
    const rows = await tx.find(SurveyLink, { select: { id: true, subjectId: true }, where: { groupId } });
    return new Set(rows.map(({ subjectId }) => subjectId));
  }

  /** Tokens of one occasion that can still be answered at an instant, by subject. */
  async liveTokens(groupId: string, at: Date): Promise<Map<string, string>> {
    const rows: { id: string; subject_id: string; token_hash: string }[] = await this.database.reader.query(
      `SELECT id, subject_id, token_hash FROM survey_link
        WHERE group_id = $1 AND answered_at IS NULL AND revoked_at IS NULL AND expires_at > $2`,
      [groupId, at],
    );
    return new Map(
      rows.flatMap((row) => {
        // The one that was issued: the master key may have changed since.
        const token = this.keys.signatures(subjectOf(row.id)).find((each) => sha256(each) === row.token_hash);
        return token === undefined ? [] : [[row.subject_id, token]];
      }),
    );
  }

  /** The link behind a token. NotFound (404) for a forged one. */
  async find(token: string): Promise<SurveyLink> {
    const link = await this.database.reader.findOneBy(SurveyLink, { tokenHash: sha256(token) });
    if (!link) throw new NotFound('survey');
    return link;
  }

  /** The same, locked for its one answer. */
  async lock(tx: Tx, token: string): Promise<SurveyLink> {
    return lock(tx, SurveyLink, (await this.find(token)).id);
  }

  private tokenOf(linkId: string): string {
    return this.keys.sign(subjectOf(linkId));
  }
}

/** What a token signs. */
function subjectOf(linkId: string): string {
  return `survey link ${linkId}`;
}
