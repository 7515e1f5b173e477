import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, day } from '../../src/shared/days.js';
import { WorkingCalendars } from '../../src/reference/index.js';
import { givenAward } from '../support/award.js';
import { drawnUpContract, signBoth } from '../support/given-contract.js';
import { type Json, list, text } from '../support/person.js';
import { givenTender } from '../support/tender.js';
import { World } from '../support/world.js';

/** Acts just before midnight, while no worker runs; it comes back days later. */
describe('a notice that is handled late', () => {
  let world: World;
  let tender: Json;
  const told = async (query: string) => list((await world.anonymous().reads(`/notices?${query}`)).items);
  const factsOf = (notice: Json | undefined) =>
    Object.fromEntries(list(notice?.body?.facts).map(({ code, value }) => [text(code), text(value)]));
  const late = async (on: string, days: number) => world.at(`${addDays(day(on), days)}T00:10:00+08:00`);

  beforeAll(async () => {
    world = await World.start('2025-03-03T23:50:00+08:00');
    tender = await givenTender(world);
    await late('2025-03-03', 2);
  });
  afterAll(async () => {
    await world.stop();
  });

  it('is public from the day on which it really became so, and says when it happened', async () => {
    const [call] = await told(`kind=tender&subjectId=${text(tender.id)}`);
    expect(call).toMatchObject({ publishedFrom: '2025-03-05' });
    expect(factsOf(call)['happened-on']).toBe('2025-03-03');
    expect(await told('to=2025-03-04')).toEqual([]);
    const { items } = await world.anonymous().reads('/feed?limit=200');
    expect(list(items).map(({ publishedFrom }) => text(publishedFrom))).toEqual(
      list(items).map(() => '2025-03-05'),
    );
  });

  it('for the whole of its period: three working days, or fifteen days of a list', async () => {
    const [call] = await told(`kind=tender&subjectId=${text(tender.id)}`);
    expect(call?.publishedTo).toBe('2025-03-10');
    const [listed] = await told('kind=service-list');
    expect(listed).toMatchObject({ publishedFrom: '2025-03-05', publishedTo: '2025-03-19' });
  });

  it('announced once: it stays on that day whatever is delivered afterwards', async () => {
    const [before] = await told(`kind=tender&subjectId=${text(tender.id)}`);
    await world.at('2025-03-06T09:00:00+08:00');
    expect(await told(`kind=tender&subjectId=${text(tender.id)}`)).toEqual([before]);
  });

  it('while the clock of a dispute stays that of the award, and both are told', async () => {
    const { award } = await givenAward(world);
    await late(text(award.publishedOn), 4);
    const [result] = await told(`kind=result&subjectId=${text(award.id)}`);
    const from = addDays(day(text(award.publishedOn)), 4);
    const calendar = await world.app.get(WorkingCalendars).current();
    expect(result).toMatchObject({ publishedFrom: from, publishedTo: calendar.addWorkingDays(from, 1) });
    expect(result?.publishedTo).not.toBe(award.noticeEndsOn);
    expect(factsOf(result)).toMatchObject({
      'happened-on': award.publishedOn,
      'challenge-ends': addDays(day(text(award.contractableFrom)), -1),
    });
    const unmoved = await world.anonymous().reads(`/awards/${text(award.id)}`);
    const { publishedOn, noticeEndsOn, contractableFrom } = award;
    expect(unmoved).toMatchObject({ publishedOn, noticeEndsOn, contractableFrom });
  });
});

describe('a contract whose notice is handled late', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('was made public on the day of the notice, and signed on its own', async () => {
    const { contractId } = await drawnUpContract(world);
    await signBoth(world, contractId);
    await world.at('2025-04-17T00:10:00+08:00');
    const [notice] = list((await world.anonymous().reads(`/notices?subjectId=${contractId}`)).items);
    expect(notice).toMatchObject({ kind: 'contract', publishedFrom: '2025-04-17' });
    expect(list(notice?.body?.facts)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'signed-on', value: '2025-04-14' }),
        expect.objectContaining({ code: 'happened-on', value: '2025-04-14' }),
      ]),
    );
    const contract = await (await world.as('street-officer')).reads(`/contracts/${contractId}`);
    expect(contract).toMatchObject({ signedOn: '2025-04-14', publishedOn: '2025-04-17' });
  });
});
