import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/index.js';
import { deliver } from '../../src/notifications/data/deliver.js';
import { givenAward } from '../support/award.js';
import { acceptedProject, evaluatorOf, visitOf } from '../support/given-project.js';
import { type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { givenBids, givenTender, openBids } from '../support/tender.js';
import { World } from '../support/world.js';

const TITLE = '长安社区居家养老服务采购（示例）';
const kinds = (page: Json) => list(page.items).map(({ kind }) => text(kind));

describe('suppliers and buyers read what happens to a tender', () => {
  let world: World;
  let tender: Json;

  const inbox = async (login: string, query = '') => (await world.as(login)).reads(`/messages${query}`);

  beforeAll(async () => {
    world = await World.start();
    tender = await givenTender(world);
    await world.drain();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('every supplier of the category hears of the publication, in the language asked for', async () => {
    const { items } = await inbox('hemu.organization-member');
    expect(list(items)).toMatchObject([
      {
        kind: 'tender-published',
        title: `采购公告：${TITLE}`,
        text: `新华街道办事处发布采购公告“${TITLE}”，响应文件截止时间 2025-03-17 09:30。`,
        subject: { type: 'tender', id: tender.id },
        at: '2025-03-03T08:00:00+08:00',
        readAt: null,
      },
    ]);
    const supplier = await world.as('hemu.organization-member');
    const english = await supplier.get('/messages', { 'accept-language': 'en' });
    expect(list(english.body.items)[0]?.title).toBe(`Tender: ${TITLE}`);
  });

  it('people whom it does not concern hear nothing', async () => {
    for (const login of [
      'tiexi.street-officer',
      'jinye.community-lead',
      'pool.expert-1',
      'district.auditor',
    ]) {
      expect(kinds(await inbox(login))).toEqual([]);
    }
  });

  it('nobody can tell from any inbox who has bid, before the opening and at it', async () => {
    const everybody = () =>
      rows(world, 'SELECT account_id, kind, params FROM inbox_message ORDER BY account_id, id');
    const before = await everybody();
    await givenBids(world, text(tender.id), { A: '476000.00', C: '489000.00' });
    await world.drain();
    expect(await everybody()).toEqual(before);
    await openBids(world, tender);
    await world.drain();
    const told = await rows<{ unit: string }>(
      world,
      `SELECT DISTINCT u.name AS unit FROM inbox_message i JOIN membership m ON m.account_id = i.account_id
         JOIN unit u ON u.id = m.unit_id WHERE i.kind = 'bids-opened' AND u.kind = 'organization' ORDER BY 1`,
    );
    expect(told).toHaveLength(4);
    expect(JSON.stringify(await everybody())).not.toMatch(/476000|489000/);
  });

  it('the buyer hears that the tender closed, its suppliers do not need to', async () => {
    expect(kinds(await inbox('xinhua.street-lead'))).toEqual([
      'bids-opened',
      'tender-closed',
      'tender-published',
    ]);
    expect(kinds(await inbox('linli.organization-lead'))).toEqual(['bids-opened', 'tender-published']);
  });

  it('a receiver notes what was read, once and for good; the inbox can be narrowed to the rest', async () => {
    const supplier = await world.as('linli.organization-lead');
    const [newest] = list((await inbox('linli.organization-lead')).items);
    const path = `/messages/${text(newest?.id)}`;
    const read = await supplier.does(`${path}/read`);
    world.clock.advance(60_000);
    expect(await supplier.does(`${path}/read`)).toEqual(read);
    expect(await supplier.reads(path)).toEqual(read);
    expect(kinds(await inbox('linli.organization-lead', '?unread=true'))).toEqual(['tender-published']);
    expect(kinds(await inbox('linli.organization-lead', '?unread=false'))).toEqual(['bids-opened']);
    const rival = await world.as('hemu.organization-lead');
    expect((await rival.get(path)).status).toBe(404);
    expect((await rival.post(`${path}/read`)).status).toBe(404);
  });

  it('pages, and refuses what it does not know', async () => {
    const first = await inbox('linli.organization-lead', '?limit=1');
    expect(kinds(first)).toEqual(['bids-opened']);
    const rest = await inbox('linli.organization-lead', `?limit=1&cursor=${text(first.next)}`);
    expect(kinds(rest)).toEqual(['tender-published']);
    expect(rest.next).toBeNull();
    const supplier = await world.as('linli.organization-lead');
    const refused = await supplier.get('/messages?unread=maybe');
    expect([refused.status, codes(refused)]).toEqual([400, ['platform.query-invalid']]);
  });

  it('a tender that was called off is told to all who heard of it', async () => {
    await (await world.as('street-lead')).does(`/tenders/${text(tender.id)}/cancel`, { reason: '任务取消' });
    await world.drain();
    for (const login of ['qinglan.organization-lead', 'changan.community-clerk', 'xinhua.finance-officer']) {
      expect(kinds(await inbox(login))[0]).toBe('tender-cancelled');
    }
  });
});

describe('parties read what happens to awards, contracts and visits', () => {
  let world: World;

  const newest = async (login: string) => {
    const [message] = list((await (await world.as(login)).reads('/messages')).items);
    if (!message) throw new Error(`${login} has no message`);
    return message;
  };

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('winner, losers and community hear the result', async () => {
    const { award } = await givenAward(world);
    await world.drain();
    for (const login of ['nuanyang.organization-lead', 'linli.organization-lead', 'changan.community-lead']) {
      expect(await newest(login)).toMatchObject({
        kind: 'award-confirmed',
        text: `“${TITLE}”由暖阳居家照护中心（示例）成交，成交金额 480000.00 元；${text(award.contractableFrom)} 起可签订合同。`,
      });
    }
  });

  it('provider and finance office hear of the acceptance; evaluators, leads and the district of visits', async () => {
    const contractId = await acceptedProject(world);
    const provider = await world.as('qinglan.organization-lead');
    const heard = list((await provider.reads('/messages')).items).map(({ kind }) => text(kind));
    expect(heard).toEqual(expect.arrayContaining(['final-accepted', 'evaluation-drafted']));
    // The first story's award was never signed for, and its clock has told the buyer so by now.
    const { items } = await (await world.as('xinhua.finance-officer')).reads('/messages');
    const accepted = list(items).find(({ kind }) => text(kind) === 'final-accepted');
    expect(text(accepted?.text)).toContain('2025-11-28');
    await world.at('2025-12-24T09:00:00+08:00');
    expect(await newest('gongheng.evaluation-lead')).toMatchObject({ kind: 'visit-reminded' });
    await world.at('2025-12-29T09:00:00+08:00');
    const visit = await visitOf(world, contractId, 'month-1');
    const evaluator = await evaluatorOf(world, visit);
    expect(list((await evaluator.reads('/messages')).items)[0]).toMatchObject({
      kind: 'visit-assigned',
      subject: { type: 'visit', id: visit.id },
    });
    await world.at('2026-01-06T09:00:00+08:00');
    expect(await newest('gongheng.evaluation-lead')).toMatchObject({ kind: 'visit-overdue' });
    await world.at('2026-01-09T09:00:00+08:00');
    expect(await newest('district.district-supervisor')).toMatchObject({ kind: 'visit-overdue' });
  });

  it('an event that is handled again writes nothing', async () => {
    const [known] = await rows<{ event_id: string; account_id: string }>(
      world,
      'SELECT event_id, account_id FROM inbox_message LIMIT 1',
    );
    const count = async () => (await rows(world, 'SELECT 1 FROM inbox_message')).length;
    const before = await count();
    await world.app.get(Database).transaction((tx) =>
      deliver(
        tx,
        { messageId: text(known?.event_id as unknown as Json), occurredAt: world.clock.now() },
        {
          ...{ kind: 'tender-closed', subject: { type: 'tender', id: known?.event_id ?? '' } },
          params: { title: 'x' },
        },
        [known?.account_id ?? ''],
      ),
    );
    expect(await count()).toBe(before);
  });
});
