import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { milestoneOf, signedContract } from '../support/given-contract.js';
import { list, text } from '../support/person.js';
import { World } from '../support/world.js';

/** The calendars of 2025 and 2026 are loaded; 2 January 2027 is a Saturday. */
describe('a calendar is loaded after a contract’s days were set', () => {
  let world: World;
  let contractId: string;
  const NOTICE = { holidays: ['2027-01-01', '2027-01-04'], makeups: [], source: '示例通知' };
  const final = () => milestoneOf(world, contractId, 'final');
  const acceptClock = async () => {
    const { items } = await (await world.as('street-lead')).reads('/contract-clocks');
    return list(items).find(({ clock, ...each }) => {
      return text(clock) === 'accept' && text(each.contractId) === contractId;
    });
  };

  beforeAll(async () => {
    world = await World.start();
    ({ contractId } = await signedContract(world));
    await world.at('2026-12-18T10:00:00+08:00');
    const { id } = await final();
    const provider = await world.as('organization-lead');
    await provider.does(`/contracts/${contractId}/milestones/${text(id)}/submit`);
  });
  afterAll(async () => {
    await world.stop();
  });

  it('before that a day in its year is marked, and nobody guesses it', async () => {
    expect(await final()).toMatchObject({ acceptBy: '2027-01-02', provisional: true, replanned: [] });
    expect(await milestoneOf(world, contractId, 'mid-term')).toMatchObject({ provisional: false });
  });

  it('afterwards it is the next working day, its clock too, and everybody sees what moved it', async () => {
    const admin = await world.as('settings-admin');
    const loaded = await admin.put('/calendars/2027', NOTICE, { 'if-match': '', 'if-none-match': '*' });
    expect(loaded.status).toBe(200);
    await world.drain();
    const moved = { field: 'acceptBy', before: '2027-01-02', after: '2027-01-05', calendarYear: 2027 };
    expect(await final()).toMatchObject({ acceptBy: '2027-01-05', provisional: false, replanned: [moved] });
    expect(await acceptClock()).toMatchObject({ lastOn: '2027-01-05' });
  });

  it('the same notice again moves nothing, a correction moves on from there', async () => {
    const admin = await world.as('settings-admin');
    const again = { ...NOTICE, holidays: [...NOTICE.holidays, '2027-01-05'] };
    for (const notice of [NOTICE, again, again]) {
      const { etag } = (await admin.get('/calendars/2027')).headers;
      expect((await admin.put('/calendars/2027', notice, { 'if-match': etag ?? '' })).status).toBe(200);
      await world.drain();
    }
    const { acceptBy, replanned } = await final();
    expect([acceptBy, list(replanned).map(({ after }) => after)]).toEqual([
      '2027-01-06',
      ['2027-01-05', '2027-01-06'],
    ]);
  });
});
