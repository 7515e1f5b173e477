import { randomUUID } from 'node:crypto';
import { dayOf } from '../../src/shared/days.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Settings } from '../../src/platform/index.js';
import { type GivenAccount, givenAccount, signIn, signedIn } from '../support/given-account.js';
import { drawnUpContract } from '../support/given-contract.js';
import { codeOf, forgetUse, givenSecondFactor } from '../support/given-second-factor.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { World } from '../support/world.js';

const NEEDED = 'identity.confirmation-needed';
const WRONG = 'identity.second-factor-wrong';

/** Every signature of the program. */
const SIGNATURES = [
  'POST /api/v1/acceptances/{id}/sign',
  'POST /api/v1/accountability-records/{id}/conclude',
  'POST /api/v1/awards',
  'POST /api/v1/awards/{id}/cancel',
  'POST /api/v1/bid-bonds/{id}/forfeit',
  'POST /api/v1/challenges/{id}/reply',
  'POST /api/v1/complaints/{id}/decide',
  'POST /api/v1/contract-breaches/{id}/decide',
  'POST /api/v1/contracts/{id}/changes/{changeId}/sign',
  'POST /api/v1/contracts/{id}/refunds',
  'POST /api/v1/contracts/{id}/sign',
  'POST /api/v1/evaluation-rules/{id}/decide',
  'POST /api/v1/framework-agreements/{id}/sign',
  'POST /api/v1/framework-call-offs/{id}/accept',
  'POST /api/v1/framework-parties/{id}/remove',
  'POST /api/v1/framework-parties/{id}/sign',
  'POST /api/v1/memberships/{id}/approve',
  'POST /api/v1/memberships/{id}/refuse',
  'POST /api/v1/notices/{id}/take-down',
  'POST /api/v1/payment-batches',
  'POST /api/v1/payment-requests/{id}/approve',
  'POST /api/v1/payments',
  'POST /api/v1/payments/{id}/reverse',
  'POST /api/v1/red-flags/{id}/confirm',
  'POST /api/v1/rule-sets/{id}/decide',
  'POST /api/v1/tenders/{id}/approvals',
  'POST /api/v1/tenders/{id}/conclude',
  'POST /api/v1/tenders/{id}/open',
  'POST /api/v1/tenders/{id}/open-prices',
  'POST /api/v1/venture-programmes/{id}/announce',
];

describe('a signature', () => {
  let world: World;
  let contract: string;
  let account: GivenAccount;
  let lead: Person;
  let secret: string;
  let recoveryCodes: string[];

  const with2fa = (code: string, key: string = randomUUID()) => ({
    'x-second-factor': code,
    'idempotency-key': key,
  });
  const unknownTender = () => `/tenders/${randomUUID()}/open`;

  beforeAll(async () => {
    world = await World.start();
    contract = `/contracts/${(await drawnUpContract(world)).contractId}`;
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    account = await givenAccount(world, 'street-lead', '新华街道办事处');
    lead = await signedIn(world, account);
    ({ secret, recoveryCodes } = await givenSecondFactor(world, lead, account));
  });

  it('needs a fresh code of whoever has a second factor, and says how to send it', async () => {
    const { documentSha256 } = await lead.reads(contract);
    const bare = await lead.post(`${contract}/sign`, { documentSha256 }, { 'accept-language': 'en' });
    expect([bare.status, codes(bare)]).toEqual([403, [NEEDED]]);
    expect(text(list(bare.body.violations)[0]?.detail)).toContain('X-Second-Factor');
    expect(list((await lead.reads(contract)).signatures)).toEqual([]);

    const code = codeOf(secret);
    const key = randomUUID();
    const signed = await lead.post(`${contract}/sign`, { documentSha256 }, with2fa(code, key));
    expect(signed.status).toBe(200);
    // Whoever missed the answer asks again, and signs nothing anew: the code is not asked for a second time.
    const again = await lead.post(`${contract}/sign`, { documentSha256 }, with2fa(code, key));
    expect([again.status, again.headers['idempotent-replayed']]).toEqual([200, 'true']);
    const other = await lead.post(unknownTender(), undefined, with2fa(code));
    expect([other.status, codes(other)]).toEqual([403, [WRONG]]);
  });

  it('stands in the audit log beside the confirmation', async () => {
    await lead.post(unknownTender(), undefined, with2fa(codeOf(secret)));
    const { items } = await (await world.as('auditor')).reads(`/audit-events?accountId=${account.id}`);
    expect(list(items)[0]).toMatchObject({
      route: 'POST /api/v1/tenders/:id/open',
      objects: [{ type: 'account', id: account.id, action: 'confirm' }],
    });
  });

  it('uses the code up, also when the step itself is refused', async () => {
    const code = codeOf(secret);
    expect((await lead.post(`${contract}/sign`, {}, with2fa(code))).status).toBe(422);
    expect(codes(await lead.post(`${contract}/sign`, {}, with2fa(code)))).toEqual([WRONG]);
  });

  it('goes to one of two that come at once with one code', async () => {
    const code = codeOf(secret);
    const answers = await Promise.all([1, 2].map(() => lead.post(unknownTender(), undefined, with2fa(code))));
    expect(answers.map(({ status }) => status).sort()).toEqual([403, 404]);
  });

  it('takes a recovery code, once', async () => {
    const [code = ''] = recoveryCodes;
    expect((await lead.post(unknownTender(), undefined, with2fa(code))).status).toBe(404);
    expect(codes(await lead.post(unknownTender(), undefined, with2fa(code)))).toEqual([WRONG]);
  });

  it('locks the account after five wrong codes, for signatures and for sign-ins', async () => {
    for (let n = 1; n <= 4; n += 1)
      expect((await lead.post(unknownTender(), undefined, with2fa('00000x'))).status).toBe(403);
    expect((await lead.post(unknownTender(), undefined, with2fa('00000x'))).status).toBe(423);
    expect((await lead.post(unknownTender(), undefined, with2fa(codeOf(secret)))).status).toBe(423);
    expect((await signIn(world, account.login, account.password, codeOf(secret))).status).toBe(423);
    const { items } = await (
      await world.as('auditor')
    ).reads(`/audit-events?accountId=${account.id}&limit=5`);
    const actions = list(items).flatMap(({ objects }) => list(objects).map(({ action }) => text(action)));
    expect(actions).toEqual(expect.arrayContaining(['second-factor-wrong', 'lock']));
  });

  it('of a program needs the code of the person who answers for it', async () => {
    const maker = await givenAccount(world, 'organization-lead', '清岚社区养老服务中心（示例）');
    const person = await signedIn(world, maker);
    const { key } = await person.does('/api-keys', {
      name: '签约程序',
      permissions: ['contract.sign'],
      expiresOn: dayOf(new Date()),
    });
    const program = world.bearing(text(key));
    const path = `/contracts/${randomUUID()}/sign`;
    expect(codes(await program.post(path, {}))).not.toContain(NEEDED);
    await givenSecondFactor(world, person, maker);
    expect(codes(await program.post(path, {}))).toEqual([NEEDED]);
  });

  it('is nobody’s without a second factor where the settings require one, and as ever where they do not', async () => {
    const settings = world.app.get(Settings);
    const officer = await world.as('street-officer');
    expect((await officer.post(unknownTender())).status).toBe(404);
    settings.requireSecondFactor = true;
    try {
      const denied = await officer.post(unknownTender());
      expect([denied.status, codes(denied)]).toEqual([403, ['identity.confirmation-needs-factor']]);
      await forgetUse(world, account);
      expect((await lead.post(unknownTender(), undefined, with2fa(codeOf(secret)))).status).toBe(404);
    } finally {
      settings.requireSecondFactor = false;
    }
  });

  it('is marked as such in the document', async () => {
    const { paths } = await world.anonymous().reads('//openapi.json');
    const marked = Object.entries(paths ?? {}).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Json>)
        .filter(([, operation]) => 'x-confirmed' in operation)
        .map(([method, operation]) => {
          const names = list(operation.parameters).map(({ name }) => text(name));
          expect([names.includes('X-Second-Factor'), '423' in (operation.responses ?? {})]).toEqual([
            true,
            true,
          ]);
          return `${method.toUpperCase()} ${path}`;
        }),
    );
    expect(marked.sort()).toEqual(SIGNATURES);
  });
});
