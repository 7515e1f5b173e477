import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../src/platform/index.js';
import { addDays, dayOf } from '../../src/shared/days.js';
import { type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('API keys', () => {
  let world: World;
  let lead: Person;
  let made = 0;
  const today = dayOf(systemClock.now());
  const request = (over: object = {}) => {
    made += 1;
    return {
      name: `系统${made}`,
      permissions: ['bid.read', 'organization.read'],
      expiresOn: today,
      ...over,
    };
  };

  beforeAll(async () => {
    world = await World.start();
    lead = await world.as('organization-lead');
  });
  afterAll(async () => {
    await world.stop();
  });

  it('are shown once, kept as a hash, and listed for their unit alone', async () => {
    const answer = await lead.post('/api-keys', request());
    expect(answer.status).toBe(201);
    expect(answer.headers['cache-control']).toBe('no-store');
    const id = text(answer.body.id);
    const key = text(answer.body.key);
    expect(answer.headers.location).toBe(`/api/v1/api-keys/${id}`);
    expect(key).toMatch(/^sk_[\w-]{43}$/);
    const seen = await lead.reads(`/api-keys/${id}`);
    expect(seen).toMatchObject({ name: '系统1', expiresOn: today, lastUsedAt: null });
    expect(JSON.stringify([seen, await lead.reads('/api-keys')])).not.toContain(key);
    expect(
      await rows(world, `SELECT 1 FROM api_key WHERE api_key::text LIKE '%' || $1 || '%'`, [key]),
    ).toEqual([]);
    const rival = await world.as('nuanyang.organization-lead');
    expect(list((await rival.reads('/api-keys')).items)).toEqual([]);
    expect((await rival.get(`/api-keys/${id}`)).status).toBe(404);
    expect((await rival.delete(`/api-keys/${id}`)).status).toBe(404);
  });

  it('let a program do what they are made for, and nothing else that their maker may', async () => {
    const { key } = await lead.does('/api-keys', request());
    const program = world.bearing(text(key));
    expect((await program.get('/organizations')).status).toBe(200);
    const denied = await program.get('/units');
    expect([denied.status, codes(denied)]).toEqual([403, ['identity.permission-missing']]);
    for (const path of ['/me', '/sessions', '/api-keys']) expect((await program.get(path)).status).toBe(403);
    expect((await program.post('/api-keys', request())).status).toBe(403);
    expect((await world.bearing(`${text(key)}x`).get('/organizations')).status).toBe(401);
  });

  it('stand in the audit beside what is done with them', async () => {
    const { id, key } = await lead.does('/api-keys', request({ permissions: ['file.upload'] }));
    const uploaded = await world.bearing(text(key)).upload('/files', 'a.txt', Buffer.from('text'));
    expect(uploaded.status).toBe(201);
    const auditor = await world.as('auditor');
    const { items } = await auditor.reads(`/audit-events?objectId=${text(id)}`);
    const actions = list(items).map((event) => list(event.objects).map((object) => text(object.action)));
    expect(actions).toEqual([['create', 'use'], ['create']]);
    expect(list(items)[0]).toMatchObject({ role: 'organization-lead' });
    expect((await lead.reads(`/api-keys/${text(id)}`)).lastUsedAt).not.toBeNull();
  });

  it('are refused with every reason', async () => {
    const answer = await lead.post(
      '/api-keys',
      request({ permissions: ['award.confirm', 'session.own'], expiresOn: addDays(today, 400) }),
    );
    expect(answer.status).toBe(422);
    expect(codes(answer)).toEqual([
      'identity.key-permission-refused',
      'identity.key-permission-refused',
      'identity.key-expiry-too-far',
    ]);
    const malformed = await lead.post('/api-keys', {
      name: ' ',
      permissions: ['no.such'],
      expiresOn: 'soon',
    });
    expect(new Set(list(malformed.body.violations).map(({ pointer }) => text(pointer)))).toEqual(
      new Set(['/name', '/permissions', '/expiresOn']),
    );
    const officer = await world.as('street-officer');
    expect((await officer.post('/api-keys', request())).status).toBe(403);
  });

  it('have one name each, also when two ask at once', async () => {
    const same = request();
    const answers = await Promise.all([lead.post('/api-keys', same), lead.post('/api-keys', same)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const loser = answers.find(({ status }) => status === 409);
    expect(loser && codes(loser)).toEqual(['identity.key-name-taken']);
  });

  it('end when they are revoked, expire, or their maker leaves', async () => {
    const keys = await Promise.all([1, 2, 3].map(() => lead.does('/api-keys', request())));
    const [revoked, expired, orphaned] = keys.map(({ id, key }) => ({
      id: text(id),
      program: world.bearing(text(key)),
    }));
    const status = async (which: typeof revoked) => (await which?.program.get('/organizations'))?.status;
    expect([await status(revoked), await status(expired), await status(orphaned)]).toEqual([200, 200, 200]);

    expect((await lead.delete(`/api-keys/${revoked?.id ?? ''}`)).status).toBe(204);
    expect((await lead.delete(`/api-keys/${revoked?.id ?? ''}`)).status).toBe(404);
    await rows(world, 'UPDATE api_key SET expires_on = $2 WHERE id = $1', [expired?.id, addDays(today, -1)]);
    expect([await status(revoked), await status(expired), await status(orphaned)]).toEqual([401, 401, 200]);

    await rows(
      world,
      `UPDATE membership SET valid_to = '2025-03-02'
        WHERE (account_id, unit_id) = (SELECT account_id, unit_id FROM api_key WHERE id = $1)`,
      [orphaned?.id],
    );
    expect(await status(orphaned)).toBe(401);
  });
});
