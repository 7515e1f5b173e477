import pg from 'pg';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const pending = (handler) => `
  SELECT d.message_id AS "messageId", d.handler, o.payload ->> 'visitId' AS visit FROM delivery d JOIN outbox o ON o.id = d.message_id
   WHERE d.handler = '${handler}' AND d.done_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM visit_notice n WHERE n.visit_id::text = o.payload ->> 'visitId' AND n.kind = 'reminder')`;
const PLACE = `
  SELECT v.id AS visit, v.plan_id AS plan, v.contract_id AS contract,
         ARRAY(SELECT id FROM service_recipient r WHERE r.contract_id = v.contract_id ORDER BY id) AS recipients
    FROM visit v WHERE v.id = $1`;

/**
 * Opens the one visit that waits and tells its evaluator, and answers every statement that went to PostgreSQL: `open`
 * and `tell`, the ids of the visit that stand in them (`own`), and those that were there before (`known`).
 */
export async function recordOpening(world) {
  const { Relay } = await import('../dist/src/platform/messages/relay.js');
  const { Dispatcher } = await import('../dist/src/platform/messages/dispatcher.js');
  const query = (sql, values) => world.app.get(Relay).database.dataSource.query(sql, values);
  const ids = { known: new Set(), made: new Set() };
  const record = async (handler) => {
    await world.app.get(Relay).relayDue();
    const [{ visit, ...delivery }] = await query(pending(handler));
    const [own] = await query(PLACE, [visit]);
    const statements = await listen(() => world.app.get(Dispatcher).deliver(delivery, false), ids);
    return { own: [delivery.messageId, own.visit, own.plan, own.contract, ...own.recipients], statements };
  };
  const open = await record('evaluation.open-due-visits');
  const tell = await record('notifications.tell-of-assigned-visit');
  await world.drain();
  return { own: open.own, open: open.statements, tell: tell.statements, known: [...ids.known] };
}

/** What is sent while `work` runs; ids that came in answers first are `known`, those that were sent first are `made`. */
async function listen(work, { known, made }) {
  const statements = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = async function (text, values, ...rest) {
    if (typeof text !== 'string' || rest.length > 0) throw new Error('a query of another kind was sent');
    statements.push({ text, values });
    note(values, made, known);
    const answer = await query.call(this, text, values);
    note(answer.rows, known, made);
    return answer;
  };
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return statements;
}

/** Ids that are seen for the first time are put into a set. */
function note(data, into, others) {
  for (const [id] of JSON.stringify(data ?? []).matchAll(UUID)) if (!others.has(id)) into.add(id);
}
