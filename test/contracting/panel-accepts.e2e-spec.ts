import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { milestoneOf, recordService, signedContract } from '../support/given-contract.js';
import { type Answer, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const ITEMS = [{ title: '每次服务不少于2小时', conforms: true }];

describe('a panel accepts a delivery', () => {
  let world: World;
  let contractId: string;
  let panel: string[];
  const accountOf = async (who: string): Promise<string> =>
    text((await (await world.as(who)).reads('/me')).accountId);
  const open = async (members: string[]): Promise<Answer> =>
    (await world.as('street-officer')).post('/acceptances', {
      ...{ contractId, stage: 'mid-term', panel: members },
    });
  const opened = async (): Promise<string> => {
    const id = text((await open(panel)).body.id);
    const opinion = { respondent: 'recipient', satisfied: true };
    await (await world.as('street-officer')).does(`/acceptances/${id}/opinions`, opinion);
    return id;
  };
  const find = async (id: string, body: object = { items: ITEMS, accepted: true }): Promise<Answer> =>
    (await world.as('street-officer')).post(`/acceptances/${id}/findings`, body);
  const sign = async (who: string, id: string, body: object = {}): Promise<Answer> => {
    const person = await world.as(who);
    const { findingsSha256 } = (await person.get(`/acceptances/${id}`)).body;
    return person.post(`/acceptances/${id}/sign`, { findingsSha256, agrees: true, ...body });
  };
  const conclude = async (id: string, body: object = { items: ITEMS, accepted: true }): Promise<Answer> =>
    (await world.as('street-lead')).post(`/acceptances/${id}/conclude`, body);

  beforeAll(async () => {
    world = await World.start();
    const members = ['street-officer', 'community-clerk', 'expert'];
    panel = [];
    for (const who of members) panel.push(await accountOf(who));
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    ({ contractId } = await signedContract(world));
    world.clock.set('2025-08-15T10:00:00+08:00');
    await recordService(world, contractId);
    const { id } = await milestoneOf(world, contractId, 'mid-term');
    await (
      await world.as('organization-lead')
    ).does(`/contracts/${contractId}/milestones/${text(id)}/submit`);
  });

  it('of independent people, an odd number of them', async () => {
    const provider = await accountOf('organization-lead');
    const refused = await open([provider, ...panel]);
    expect([refused.status, codes(refused)]).toEqual([
      422,
      ['contracting.panel-size', 'contracting.panel-member-unfit', 'contracting.panel-member-tied'],
    ]);
    const twice = await open([panel[0] ?? '', panel[0] ?? '', panel[1] ?? '']);
    expect(codes(twice)).toEqual(['contracting.panel-member-twice']);
    const [member] = panel;
    await rows(world, `UPDATE contract SET amount_fen = 100000000 WHERE id = $1`, [contractId]);
    const none = await open([]);
    expect([none.status, codes(none)]).toEqual([422, ['contracting.panel-needed']]);
    await rows(world, `UPDATE contract SET amount_fen = 48000000 WHERE id = $1`, [contractId]);
    const taken = await open(panel);
    expect(taken.status).toBe(201);
    expect(list(taken.body.panel)).toMatchObject([{ accountId: member, agrees: null }, {}, {}]);
  });

  it('which signs what it found, each member once, and is concluded as it found', async () => {
    const id = await opened();
    expect(codes(await conclude(id))).toEqual(['contracting.findings-missing']);
    expect(codes(await sign('community-clerk', id, { findingsSha256: '0'.repeat(64) }))).toEqual([
      'contracting.findings-missing',
    ]);
    expect(codes(await find(id, { items: [], accepted: true }))).toEqual([
      'contracting.acceptance-without-items',
    ]);
    expect((await find(id)).status).toBe(200);
    const expert = await world.as('expert');
    expect(text((await expert.reads(`/acceptances/${id}`)).findings)).toContain('每次服务不少于2小时');
    expect((await sign('expert', id)).status).toBe(200);
    const again = await sign('expert', id);
    expect([again.status, codes(again)]).toEqual([409, ['contracting.member-spoke-already']]);
    const silent = await sign('community-clerk', id, { agrees: false });
    expect([silent.status, codes(silent)]).toEqual([422, ['contracting.dissent-without-reason']]);
    const stranger = await sign('finance-officer', id);
    expect([stranger.status, codes(stranger)]).toEqual([422, ['contracting.not-on-panel']]);
    expect((await sign('xinqi.street-lead', id, { findingsSha256: '0'.repeat(64) })).status).toBe(404);
    const early = await conclude(id);
    expect([early.status, codes(early)]).toEqual([422, ['contracting.member-silent']]);
    expect((await sign('community-clerk', id, { agrees: false, reason: '记录不全（示例）' })).status).toBe(
      200,
    );
    expect((await sign('street-officer', id)).status).toBe(200);
    const otherwise = await conclude(id, { items: [{ ...ITEMS[0], note: '另写' }], accepted: true });
    expect([otherwise.status, codes(otherwise)]).toEqual([422, ['contracting.concludes-otherwise']]);
    const done = await conclude(id);
    expect(done.body).toMatchObject({ state: 'concluded', result: 'accept' });
    expect(list(done.body.panel).map(({ agrees, reason }) => [agrees, reason])).toEqual([
      [true, null],
      [false, '记录不全（示例）'],
      [true, null],
    ]);
    expect(codes(await sign('expert', id))).toContain('contracting.acceptance-not-open');
  });

  it('anew once it finds something else, and never against its majority', async () => {
    const id = await opened();
    await find(id);
    const first = text((await (await world.as('street-lead')).reads(`/acceptances/${id}`)).findingsSha256);
    await sign('expert', id);
    const bad = { items: [{ ...ITEMS[0], conforms: false }], accepted: false, reason: '次数不足' };
    await find(id, bad);
    const stale = await sign('street-officer', id, { findingsSha256: first });
    expect([stale.status, codes(stale)]).toEqual([409, ['contracting.findings-other']]);
    await sign('expert', id);
    for (const who of ['street-officer', 'community-clerk']) {
      await sign(who, id, { agrees: false, reason: '已达标（示例）' });
    }
    const against = await conclude(id, bad);
    expect([against.status, codes(against)]).toEqual([422, ['contracting.majority-dissents']]);
  });

  it('with one word of each member, however often it is sent at once', async () => {
    const id = await opened();
    await find(id);
    const answers = await Promise.all([sign('expert', id), sign('expert', id), sign('expert', id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('unless the office accepts by itself', async () => {
    const id = text((await open([])).body.id);
    const refused = await find(id);
    expect(refused.status).toBe(409);
    expect(codes(refused)).toContain('contracting.no-panel');
  });
});
