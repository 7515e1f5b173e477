import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SendVisitTexts } from '../../src/evaluation/handlers/send-visit-texts.js';
import { Database } from '../../src/platform/index.js';
import { acceptedProject, evaluatorOf, filled, visitOf } from '../support/given-project.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { START, World } from '../support/world.js';

describe('an evaluator has links sent by short message', () => {
  let world: World;
  let gateway: Server;
  let evaluator: Person;
  let path: string;
  /** What the gateway answers next; 202 when nothing is said. */
  const answers: number[] = [];
  const sms: { id: string; to: string; text: string }[] = [];
  const send = (who: Person, body: object = {}) => who.post(`${path}/texts`, body);
  const sample = async (): Promise<Json[]> => list((await evaluator.reads(`${path}/sample`)).items);
  const textsOf = async (at: number) => list((await sample())[at]?.texts).map(({ result }) => result);

  beforeAll(async () => {
    gateway = createServer((incoming, answer) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const status = answers.shift() ?? 202;
        if (status === 202) sms.push(JSON.parse(Buffer.concat(chunks).toString()) as (typeof sms)[number]);
        answer.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => {
      gateway.listen(0, '127.0.0.1', () => {
        resolve();
      });
    });
    world = await World.start(START, undefined, {
      smsDriver: 'http',
      smsHttpUrl: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send`,
      smsHttpKey: 'gateway-key',
      publicUrl: 'https://sanshe.example.org',
    });
  });
  afterAll(async () => {
    await world.stop();
    gateway.close();
  });
  beforeEach(async () => {
    const contractId = await acceptedProject(world);
    await world.at('2025-12-29T10:00:00+08:00');
    const visit = await visitOf(world, contractId, 'month-1');
    evaluator = await evaluatorOf(world, visit);
    path = `/visits/${text(visit.id)}`;
    sms.length = 0;
  });

  it('to everybody who is to be asked: each his own, which opens once and names nobody', async () => {
    const people = (await sample()).filter(({ phone }) => Boolean(phone));
    const sent = await send(evaluator);
    expect([sent.status, sent.body]).toEqual([202, { texts: people.length }]);
    await world.drain();
    expect(sms.map(({ to }) => to).sort()).toEqual(people.map(({ phone }) => text(phone)).sort());
    const [first] = people;
    const own = sms.find(({ to }) => to === text(first?.phone));
    expect(own?.text).toContain(`https://sanshe.example.org/surveys/${text(first?.surveyToken)} `);
    expect(own?.text).toContain('新华街道办事处请您评价');
    expect(sms.filter(({ text: words }) => words.includes(text(first?.name)))).toEqual([]);
    const page = `//surveys/${text(first?.surveyToken)}`;
    expect((await world.anonymous().get(page)).status).toBe(200);
    expect(await textsOf(0)).toEqual(['accepted']);
    const [kept] = await rows<{ told: string }>(
      world,
      'SELECT string_agg(t::text, chr(10)) AS told FROM visit_text t',
    );
    expect([kept?.told.includes(text(first?.phone)), kept?.told.includes(text(first?.surveyToken))]).toEqual([
      false,
      false,
    ]);
  });

  it('once a day and twice for a visit, not to who answered or refused, and by nobody else', async () => {
    const [first, second, third] = (await sample()).map(({ id }) => text(id));
    const both = await Promise.all([1, 2].map(() => send(evaluator, { sampleIds: [first] })));
    expect(both.map(({ status }) => status).sort()).toEqual([202, 422]);
    await evaluator.does(`${path}/answers`, { sampleId: third, outcome: 'refused' });
    const refused = await send(evaluator, { sampleIds: [first, second, third] });
    expect(list(refused.body.violations).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['field-work.text-today', '/sampleIds/0'],
      ['field-work.text-not-asked', '/sampleIds/2'],
    ]);
    await world.drain();
    expect(sms).toHaveLength(1);
    await world.at('2025-12-30T10:00:00+08:00');
    await send(evaluator, { sampleIds: [first] });
    await world.at('2025-12-31T10:00:00+08:00');
    expect(codes(await send(evaluator, { sampleIds: [first] }))).toEqual(['field-work.texts-over']);
    expect(sms).toHaveLength(2);
    expect((await send(await world.as('organization-lead'))).status).toBe(403);
    expect((await send(await world.as('evaluation-lead'))).status).toBe(403);
    expect((await send(await world.as('xinqi.street-officer'))).status).toBe(403);
  });

  it('in the morning when it is night, and not at all to who has answered meanwhile', async () => {
    const [first, second] = (await sample()).map(({ id }) => text(id));
    world.clock.set('2025-12-29T22:30:00+08:00');
    await send(evaluator, { sampleIds: [first, second] });
    await world.drain();
    expect(sms).toEqual([]);
    const answered = { sampleId: second, outcome: 'answered', answers: filled(4) };
    await evaluator.does(`${path}/answers`, answered);
    await world.at('2025-12-30T07:00:00+08:00');
    expect(sms).toHaveLength(1);
    expect([await textsOf(0), await textsOf(1)]).toEqual([['accepted'], ['not-needed']]);
  });

  it('again while the gateway rests, under one id; and a number that takes none is told', async () => {
    const [first, second] = (await sample()).map(({ id }) => text(id));
    answers.push(503);
    await send(evaluator, { sampleIds: [first] });
    await world.drain();
    expect([sms, await textsOf(0)]).toEqual([[], [null]]);
    await world.at('2025-12-29T10:02:00+08:00');
    expect([sms.length, await textsOf(0)]).toEqual([1, ['accepted']]);
    answers.push(422);
    await send(evaluator, { sampleIds: [second] });
    await world.drain();
    expect(await textsOf(1)).toEqual(['address-refused']);
  });

  it('again, under the same id, once the time of a worker that died with it is over', async () => {
    const [first] = (await sample()).map(({ id }) => text(id));
    await send(evaluator, { sampleIds: [first] });
    const { app } = world;
    const [{ id: textId } = { id: '' }] = await rows<{ id: string }>(
      world,
      'SELECT id FROM visit_text WHERE sample_id = $1',
      [first],
    );
    // Claimed, and the errand never begun.
    await app.get(Database).transaction((tx) => app.get(SendVisitTexts).send(tx, { textId }));
    await world.at('2025-12-29T10:01:59+08:00');
    expect([sms, await textsOf(0)]).toEqual([[], [null]]);
    await world.at('2025-12-29T10:02:00+08:00');
    await world.at('2025-12-29T10:03:00+08:00');
    expect([sms.map(({ id }) => id), await textsOf(0)]).toEqual([[textId], ['accepted']]);
    expect(await rows(world, 'SELECT attempts FROM visit_text WHERE id = $1', [textId])).toEqual([
      { attempts: 2 },
    ]);
  });
});

describe('where short messages are not set up', () => {
  it('the evaluator hears so, and passes the link on', async () => {
    const world = await World.start();
    const contractId = await acceptedProject(world);
    await world.at('2025-12-29T10:00:00+08:00');
    const visit = await visitOf(world, contractId, 'month-1');
    const answer = await (await evaluatorOf(world, visit)).post(`/visits/${text(visit.id)}/texts`, {});
    expect([answer.status, codes(answer)]).toEqual([409, ['field-work.texts-not-set-up']]);
    await world.stop();
  });
});
