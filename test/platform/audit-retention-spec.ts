import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkpointText } from '../../src/platform/audit/checkpoint.js';
import { RetireAudit } from '../../src/platform/audit/retire-audit.js';
import { SealAudit } from '../../src/platform/audit/seal-audit.js';
import { type AuditReport, verifyAudit } from '../../src/platform/audit/verify-audit.js';
import { Database, touch } from '../../src/platform/index.js';
import { auditLines, isSound } from '../../src/program/audit-lines.js';
import { emptyDatabase } from '../support/empty-database.js';
import { MessageLab } from '../support/message-lab.js';
import { dropClone } from '../support/template-database.js';
import { testSettings } from '../support/world.js';

const APPEND_ONLY = 'is append-only';
const STANDS = 'a checkpoint stands on a seal';

describe('how long the audit log is kept', () => {
  let url: string;
  let lab: MessageLab;
  let head: AuditReport['head'];

  const write = (type: string, action: string) =>
    lab.get(Database).transaction((tx) => {
      touch(tx, type, randomUUID(), action);
      return Promise.resolve();
    });
  const writeMonth = async () => {
    for (let n = 0; n < 5; n += 1) {
      await write('session', 'sign-in');
      await write('tender', 'publish');
      await write('account', 'sign-in-failed');
      await write('account', 'confirm');
    }
    await lab.get(SealAudit).run();
  };
  const retire = () => lab.get(RetireAudit).run();
  const verify = (kept?: AuditReport['head']) => verifyAudit(lab.get(Database).dataSource.manager, kept);
  const query = <T>(sql: string) => lab.query<T>(sql);
  /** What somebody with the owner's rights could do; and how time passes here. */
  const tamper = (sql: string) =>
    lab.get(Database).dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL session_replication_role = replica');
      await manager.query(sql);
    });
  const age = (places: string, months: number) =>
    tamper(
      `UPDATE audit_seal SET sealed_at = now() - interval '${months} months' WHERE sequence IN (${places})`,
    );
  const kinds = async () =>
    (
      await query<{ kind: string }>(
        `SELECT DISTINCT objects #>> '{0,type}' || ' ' || (objects #>> '{0,action}') AS kind
           FROM audit_event e JOIN audit_seal s ON s.event_id = e.id WHERE s.sequence <= 20 ORDER BY 1`,
      )
    ).map(({ kind }) => kind);

  beforeAll(async () => {
    url = await emptyDatabase();
    lab = await MessageLab.open(testSettings(url), false);
    await writeMonth();
    await writeMonth();
    ({ head } = await verify());
  });
  afterAll(async () => {
    await lab.closeWithoutQueue();
    await dropClone(url);
  });

  it('is a year by default: nothing goes before', async () => {
    expect(head.sequence).toBe(40);
    await age('SELECT generate_series(1, 20)', 11);
    expect(await retire()).toBe(0);
    expect(await query('SELECT 1 FROM audit_checkpoint')).toEqual([]);
  });

  it('ends for nobody without a checkpoint, nor under one that stands on no old seal', async () => {
    await age('SELECT generate_series(1, 20)', 14);
    await expect(query('DELETE FROM audit_event')).rejects.toThrow(APPEND_ONLY);
    const forge = (sequence: number, hash: string, removed: string) =>
      query(
        `INSERT INTO audit_checkpoint (number, sequence, hash, removed, public_key, signature)
         SELECT 1, ${sequence}, ${hash}, '${removed}', 'mine', 'mine' FROM audit_seal WHERE sequence = ${sequence}`,
      );
    await expect(forge(20, `repeat('0', 64)`, '{[1,21)}')).rejects.toThrow(STANDS);
    await expect(forge(20, 'hash', '{[1,41)}')).rejects.toThrow(STANDS);
    await expect(forge(40, 'hash', '{[1,41)}')).rejects.toThrow(STANDS);
  });

  it('ends for sign-ins and the like of whole months that are over, and for nothing of a purchase', async () => {
    expect(await retire()).toBe(10);
    expect(await kinds()).toEqual(['account confirm', 'tender publish']);
    expect(await retire()).toBe(0);
    expect(await query('SELECT number, sequence::int FROM audit_checkpoint')).toEqual([
      { number: 1, sequence: 20 },
    ]);
  });

  it('leaves a chain that is sound, to the head that was kept from before', async () => {
    await lab.get(SealAudit).run();
    const report = await verify(head);
    expect(report).toMatchObject({ findings: [], keepsHead: true, retired: 10, unchained: [] });
    expect(report.keys).toHaveLength(1);
    expect(isSound(report)).toBe(true);
    const said = auditLines(report).join('\n');
    expect(said).toContain(
      `removed by retention: 10 events under checkpoints of key ${report.keys[0] ?? ''}`,
    );
  });

  it('goes on where a stop left it half done', async () => {
    await age('SELECT generate_series(21, 40)', 14);
    const two = `SELECT event_id FROM audit_seal WHERE sequence IN (21, 23)`;
    await query(`CREATE TABLE saved AS SELECT * FROM audit_event WHERE id IN (${two})`);
    expect(await retire()).toBe(10);
    await tamper('INSERT INTO audit_event SELECT * FROM saved');
    await lab.get(SealAudit).run();
    expect(await verify(head)).toMatchObject({ findings: [], unchained: [], retired: 18 });
    expect(await retire()).toBe(2);
    expect(await query('SELECT 1 FROM audit_checkpoint')).toHaveLength(2);
    expect(await verify(head)).toMatchObject({ findings: [], unchained: [], retired: 20, keepsHead: true });
  });

  it('cannot be shortened afterwards: checkpoints are kept for ever', async () => {
    for (const sql of [
      `UPDATE audit_checkpoint SET removed = '{[1,21)}'`,
      'DELETE FROM audit_checkpoint',
      'TRUNCATE audit_checkpoint',
    ])
      await expect(query(sql)).rejects.toThrow(APPEND_ONLY);
  });

  it('is not ended by whoever signs a checkpoint with a key of his own', async () => {
    await writeMonth();
    await age('SELECT generate_series(41, 65)', 14);
    const [seal] = await query<{ hash: string }>('SELECT hash FROM audit_seal WHERE sequence = 60');
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const forged = {
      ...{ number: 3, sequence: 60, hash: seal?.hash ?? '', removed: '{[45,46)}' },
      publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    };
    const signature = sign(null, checkpointText(forged), privateKey).toString('base64');
    await query(
      `INSERT INTO audit_checkpoint (number, sequence, hash, removed, public_key, signature)
       VALUES (3, 60, '${forged.hash}', '${forged.removed}', '${forged.publicKey}', '${signature}')`,
    );
    const report = await verify(head);
    expect(report.findings).toEqual([]);
    expect(isSound(report)).toBe(false);
    expect(auditLines(report)).toContainEqual(expect.stringContaining('more than one key'));
    await tamper('DELETE FROM audit_checkpoint WHERE number = 3');
  });

  it('hides nothing: what was removed besides, and a checkpoint that was changed, are found', async () => {
    await lab.get(SealAudit).run();
    await tamper(`DELETE FROM audit_event WHERE id = (SELECT event_id FROM audit_seal WHERE sequence = 2)`);
    const found = (report: AuditReport) => report.findings.map(({ kind, sequence }) => `${kind} ${sequence}`);
    expect(found(await verify())).toEqual(['event-missing 2']);
    await tamper(`UPDATE audit_checkpoint SET removed = '{[1,21)}' WHERE number = 1`);
    const changed = await verify();
    expect(found(changed)).toEqual(expect.arrayContaining(['checkpoint-unsigned 20', 'event-missing 2']));
    expect(isSound(changed)).toBe(false);
    await tamper(`UPDATE audit_checkpoint SET hash = repeat('1', 64) WHERE number = 2`);
    expect(found(await verify())).toContain('checkpoint-unsigned 40');
  });
});
