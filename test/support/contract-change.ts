import { type Answer, type Person, text } from './person.js';
import type { World } from './world.js';

/** A change proposed by the buyer's officer unless said otherwise. */
export async function propose(
  world: World,
  contractId: string,
  body: object,
  who = 'street-officer',
): Promise<Answer> {
  const sent = { ground: 'mutual-agreement', reason: '双方商定（示例）', ...body };
  return (await world.as(who)).post(`/contracts/${contractId}/changes`, sent);
}

/** Signs a change as it stands. */
export async function signChange(person: Person, contractId: string, changeId: string): Promise<Answer> {
  const path = `/contracts/${contractId}/changes/${changeId}`;
  const { documentSha256 } = await person.reads(path);
  return person.post(`${path}/sign`, { documentSha256 });
}

/** A change that both sides have signed. Answers its id. */
export async function agreed(
  world: World,
  contractId: string,
  body: object,
  who = 'street-officer',
): Promise<string> {
  const proposed = await propose(world, contractId, body, who);
  if (proposed.status !== 201) throw new Error(`not proposed: ${JSON.stringify(proposed.body)}`);
  const id = text(proposed.body.id);
  for (const role of ['organization-lead', 'street-lead'] as const) {
    const signed = await signChange(await world.as(role), contractId, id);
    if (signed.status !== 200) throw new Error(`not signed: ${JSON.stringify(signed.body)}`);
  }
  await world.drain();
  return id;
}

/** A supplement's body; a story that cares for a field says it again. */
export function supplement(amount: string, rest: object = {}): object {
  return {
    kind: 'supplement',
    amount: { amount, currency: 'CNY' },
    addedService: '上门服务增加120人次',
    ...{ sameService: true, otherClausesUnchanged: true },
    ...rest,
  };
}
