import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawnUpContract, recordService, signedContract } from '../support/given-contract.js';
import { type Answer, type Json, codes, list, text } from '../support/person.js';
import { World } from '../support/world.js';

const CHECK = {
  kind: 'spot-check',
  checkedOn: '2025-06-02',
  findings: '抽查六月台账20份，缺签到表2份（示例）',
};
const RECTIFICATION = { demand: '补齐签到表（示例）', rectifyBy: '2025-06-10' };

describe('the buyer supervises a service', () => {
  let world: World;
  let contractId: string;
  const path = (id = '', step = ''): string =>
    ['/contracts', contractId, 'supervision-records', id, step].filter(Boolean).join('/');
  const record = async (body: object = {}, who = 'street-officer'): Promise<Answer> =>
    (await world.as(who)).post(path(), { ...CHECK, ...body });
  const clocks = async (query = ''): Promise<string[]> =>
    list((await (await world.as('street-lead')).reads(`/contract-clocks${query}`)).items)
      .filter((each) => JSON.stringify(each.contractId) === JSON.stringify(contractId))
      .map(({ clock }) => text(clock));
  const inbox = async (who: string): Promise<string[]> =>
    list((await (await world.as(who)).reads('/messages?limit=200')).items)
      .filter(({ subject }) => text(subject?.id) === contractId)
      .map(({ kind }) => text(kind));
  const uploaded = async (who: string): Promise<string> => {
    const answer = await (await world.as(who)).upload('/files', '现场.pdf', Buffer.from('%PDF-1.4 示例'));
    return text(answer.body.id);
  };

  beforeAll(async () => {
    world = await World.start();
    ({ contractId } = await signedContract(world));
    await world.at('2025-06-02T10:00:00+08:00');
  });
  afterAll(async () => {
    await world.stop();
  });

  it('and says what it found, where nothing is to be put right', async () => {
    const fileIds = [await uploaded('street-officer')];
    const made = await record({ fileIds });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      ...CHECK,
      number: 1,
      state: 'recorded',
      actions: ['ask'],
      demand: null,
    });
    const provider = await world.as('organization-member');
    expect(await provider.reads(path())).toMatchObject({ items: [{ number: 1, actions: [] }] });
    const link = await provider.reads(path(text(made.body.id), `files/${fileIds[0] ?? ''}`));
    expect(text(link.url)).toContain('/content?');
    expect((await provider.get(path(text(made.body.id), `files/${text(made.body.id)}`))).status).toBe(404);
  });

  it('asks for it by a day, insists, and confirms what was put right', async () => {
    const { body } = await record({ rectification: RECTIFICATION });
    const id = text(body.id);
    expect(body).toMatchObject({ state: 'rectifying', actions: [], ...RECTIFICATION });
    expect(await clocks()).toContain('supervision');
    await world.drain();
    expect(await inbox('organization-lead')).toContain('supervision-asked');
    await world.at('2025-06-11T08:00:00+08:00');
    expect(await clocks('?overdue=true')).toContain('supervision');
    const lead = await world.as('organization-lead');
    const officer = await world.as('street-officer');
    expect((await officer.post(path(id, 'close'), { closing: '已整改' })).status).toBe(409);
    const foreign = await lead.post(path(id, 'answer'), {
      text: '已补',
      fileIds: [await uploaded('street-officer')],
    });
    expect([foreign.status, codes(foreign)]).toEqual([422, ['contracting.oversight-file-unknown']]);
    const fileIds = [await uploaded('organization-lead')];
    const answered = await lead.does(path(id, 'answer'), { text: '已补齐一份（示例）', fileIds });
    expect(answered).toMatchObject({ state: 'answered', answers: [{ text: '已补齐一份（示例）', fileIds }] });
    expect(await clocks()).not.toContain('supervision');
    const past = await officer.post(path(id, 'insist'), { demand: '还缺一份', rectifyBy: '2025-06-11' });
    expect([past.status, codes(past)]).toEqual([422, ['contracting.rectify-day-past']]);
    await officer.does(path(id, 'insist'), { demand: '还缺一份', rectifyBy: '2025-06-13' });
    expect(await clocks()).toContain('supervision');
    await lead.does(path(id, 'answer'), { text: '已全部补齐（示例）' });
    const closed = await officer.does(path(id, 'close'), { closing: '已整改到位（示例）' });
    expect(closed).toMatchObject({ state: 'closed', actions: [], closedOn: '2025-06-11' });
    expect(list(closed.answers)).toHaveLength(2);
    await world.drain();
    expect(await inbox('street-officer')).toContain('supervision-answered');
    expect(await inbox('organization-member')).toContain('supervision-closed');
  });

  it('of the contract’s term, with files of its own, and nobody else does', async () => {
    const wrong = await record({
      ...{ checkedOn: '2025-06-12', fileIds: [await uploaded('organization-lead')] },
      rectification: { ...RECTIFICATION, rectifyBy: '2025-06-11' },
    });
    expect([wrong.status, codes(wrong)]).toEqual([
      422,
      ['contracting.checked-in-future', 'contracting.rectify-day-past', 'contracting.oversight-file-unknown'],
    ]);
    expect(codes(await record({ checkedOn: '2025-04-13' }))).toEqual(['contracting.checked-before-signing']);
    expect((await record({}, 'organization-lead')).status).toBe(403);
    expect((await record({}, 'xinqi.street-officer')).status).toBe(404);
    expect((await (await world.as('hemu.organization-lead')).get(path())).status).toBe(404);
    const signed = contractId;
    ({ contractId } = await drawnUpContract(world));
    const early = await record({ checkedOn: '2025-04-14' });
    expect([early.status, codes(early)]).toEqual([409, ['contracting.oversight-out-of-place']]);
    contractId = signed;
  });

  it('and sees it among the 四零 indicators, beside the corrections of the ledger', async () => {
    await world.at('2025-06-11T10:00:00+08:00');
    await recordService(world, contractId);
    await recordService(world, contractId, {
      ...{
        clientId: 'line-2',
        quantity: '1',
        correction: { corrects: 'line-1', reason: '数量误填（示例）' },
      },
    });
    const indicators: Json = await (
      await world.as('street-lead')
    ).reads(`/contracts/${contractId}/service-indicators`);
    expect(indicators.fourZeros).toEqual([
      { what: 'refusals', count: 0, perThousand: '0.00' },
      { what: 'errors', count: 2, perThousand: '2000.00' },
      { what: 'complaints', count: 0, perThousand: '0.00' },
      { what: 'distance', count: 0, perThousand: '0.00' },
    ]);
  });
});
