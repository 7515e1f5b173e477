import type { Tx } from '../../platform/index.js';
import type { NoticeKind, NoticeParams } from '../domain/notice-texts.js';

/** What one unit's people were told, for one of its endpoints. */
export interface OwnEvent {
  readonly endpointId: string;
  readonly kind: NoticeKind;
  readonly params: NoticeParams;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly at: Date;
}

/** Endpoints that hear what becomes public. */
export async function endpointsForPublic(tx: Tx): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT id FROM webhook_endpoint WHERE state = 'enabled' AND 'public' = ANY(events) ORDER BY id`,
  );
  return rows.map(({ id }) => id);
}

/** What is still to be sent or may be sent again of a notice that was taken down says no more of it than the board. */
export async function forgetNotice(
  tx: Tx,
  noticeId: string,
  { title, takenDownBy }: { readonly title: string; readonly takenDownBy: string },
): Promise<void> {
  await tx.query(
    `UPDATE webhook_delivery SET version = version + 1, body = jsonb_set(body::jsonb, '{data}', body::jsonb -> 'data' ||
            jsonb_build_object('title', $2::text, 'takenDownBy', $3::text))::text WHERE event_id = $1`,
    [noticeId, title, takenDownBy],
  );
}

/**
 * What an event told people who belong to one unit alone, for its endpoints. Who has a place elsewhere, too (an expert
 * who leads an organization), may have been told there: that is no business of either unit's program.
 */
export function ownEvents(tx: Tx, eventId: string): Promise<OwnEvent[]> {
  return tx.query(
    `SELECT DISTINCT ON (e.id) e.id AS "endpointId", m.kind, m.params, m.subject_type AS "subjectType",
            m.subject_id AS "subjectId", m.created_at AS at
       FROM inbox_message m
       JOIN membership s ON s.account_id = m.account_id AND s.state = 'active'
       JOIN webhook_endpoint e ON e.unit_id = s.unit_id AND e.state = 'enabled' AND 'own' = ANY(e.events)
      WHERE m.event_id = $1 AND NOT EXISTS
        (SELECT 1 FROM membership o WHERE o.account_id = m.account_id AND o.unit_id <> s.unit_id)
      ORDER BY e.id, m.id`,
    [eventId],
  );
}
