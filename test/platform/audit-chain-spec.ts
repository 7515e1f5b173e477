import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { SealAudit } from '../../src/platform/audit/seal-audit.js';
import { type AuditReport, verifyAudit } from '../../src/platform/audit/verify-audit.js';
import { Database, touch } from '../../src/platform/index.js';
import { auditLines, isSound, readHead } from '../../src/program/audit-lines.js';
import { emptyDatabase } from '../support/empty-database.js';
import { MessageLab } from '../support/message-lab.js';
import { dropClone } from '../support/template-database.js';
import { testSettings } from '../support/world.js';

const WRITERS = 8;
const EVENTS_EACH = 40;

describe('the chained audit log', () => {
  let url: string;
  let lab: MessageLab;

  const write = (action: string) =>
    lab.get(Database).transaction(async (tx) => {
      touch(tx, 'thing', randomUUID(), action);
      await tx.query('SELECT 1');
    });
  const seal = () => lab.get(SealAudit).run();
  const verify = (kept?: AuditReport['head']) => verifyAudit(lab.get(Database).dataSource.manager, kept);
  /** What somebody with the owner's rights could do. */
  const tamper = (sql: string) =>
    lab.get(Database).dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL session_replication_role = replica');
      await manager.query(sql);
    });

  beforeAll(async () => {
    url = await emptyDatabase();
    lab = await MessageLab.open(testSettings(url), false);
  });
  afterAll(async () => {
    await lab.closeWithoutQueue();
    await dropClone(url);
  });

  it('reports what is not sealed yet', async () => {
    await write('create');
    const report = await verify();
    expect(report).toMatchObject({ head: { sequence: 0 }, findings: [], tail: { count: 1 } });
    expect(isSound(report)).toBe(true);
  });

  it('gives every event of parallel writers one place, while several sealers are at work', async () => {
    let writing = true;
    const sealing = Promise.all(
      [1, 2, 3].map(async () => {
        while (writing) {
          await seal();
          await sleep(1);
        }
      }),
    );
    await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        for (let n = 0; n < EVENTS_EACH; n += 1) await write('change');
      }),
    );
    writing = false;
    await sealing;
    await seal();
    const report = await verify();
    expect(report).toMatchObject({ findings: [], unchained: [], tail: { count: 0 } });
    expect(report.head.sequence).toBe(1 + WRITERS * EVENTS_EACH);
  });

  it('gives an event that commits after younger ones were sealed the next place', async () => {
    const late = lab.get(Database).dataSource.createQueryRunner();
    const lateId = '00000000-0000-7000-8000-000000000001';
    await late.startTransaction();
    await late.query(
      `INSERT INTO audit_event (id, at, role, route, objects) VALUES ($1, now(), 'system', 'late', '[]')`,
      [lateId],
    );
    await write('create');
    expect(await seal()).toBe(1);
    const before = await verify();
    await late.commitTransaction();
    await late.release();
    expect(await seal()).toBe(1);
    const after = await verify(before.head);
    expect(after).toMatchObject({ findings: [], keepsHead: true, tail: { count: 0 } });
    const [row] = await lab.query<{ event_id: string }>(
      `SELECT event_id FROM audit_seal WHERE sequence = ${before.head.sequence + 1}`,
    );
    expect(row?.event_id).toBe(lateId);
  });

  it('does nothing while another process seals', async () => {
    await write('create');
    const other = lab.get(Database).dataSource.createQueryRunner();
    await other.startTransaction();
    await other.query('SELECT pg_advisory_xact_lock(7140003)');
    expect(await seal()).toBe(0);
    await other.commitTransaction();
    await other.release();
    expect(await seal()).toBe(1);
  });

  it('says which rows were changed, removed, moved or slipped in', async () => {
    const { head } = await verify();
    await tamper(`UPDATE audit_event SET role = 'auditor'
                   WHERE id = (SELECT event_id FROM audit_seal WHERE sequence = 10)`);
    await tamper(`DELETE FROM audit_event WHERE id = (SELECT event_id FROM audit_seal WHERE sequence = 20)`);
    await tamper(`DELETE FROM audit_seal WHERE sequence = 30`);
    await tamper(`UPDATE audit_seal SET sequence = sequence + 1000000 WHERE sequence IN (50, 51)`);
    await tamper(`UPDATE audit_seal SET sequence = 1000101 - sequence WHERE sequence > 1000000`);
    await tamper(`INSERT INTO audit_event (id, at, role, route, objects)
                   VALUES ('00000000-0000-7000-8000-000000000002', now(), 'system', 'forged', '[]')`);
    const report = await verify(head);
    expect(isSound(report)).toBe(false);
    const found = report.findings.map(({ kind, sequence }) => `${kind} ${sequence}`);
    expect(found).toEqual(
      expect.arrayContaining(['event-changed 10', 'event-missing 20', 'seal-missing 30', 'seal-changed 50']),
    );
    expect(report.findings.every(({ sequence }) => [10, 20, 30, 50, 51, 52].includes(sequence))).toBe(true);
    expect(report.unchained).toContain('00000000-0000-7000-8000-000000000002');
    expect(auditLines(report).join('\n')).toContain('place 20');
  });

  it('knows by a kept head that the end was cut off', async () => {
    const { head } = await verify();
    await tamper(`DELETE FROM audit_seal WHERE sequence = ${head.sequence}`);
    const report = await verify(head);
    expect(report.keepsHead).toBe(false);
    expect(report.head.sequence).toBe(head.sequence - 1);
    const line = auditLines(report).find((each) => each.startsWith('head: ')) ?? '';
    expect(readHead(line.replace('head: ', ''))).toEqual(report.head);
    expect(readHead('1:abc')).toBeUndefined();
  });
});
