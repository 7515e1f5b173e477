import { type Json, list, text } from './person.js';
import type { World } from './world.js';

/** A resident of the usual community; the name and phone are the story's to choose. */
export async function givenResident(
  world: World,
  { name = '王示例', phone = '13900000001', birthFrom = 1945 } = {},
): Promise<Json> {
  return (await world.as('community-clerk')).does('/residents', { name, phone, birthFrom });
}

/** The newest text of a scope. */
export async function textFor(world: World, scope: string): Promise<string> {
  const { items } = await world.anonymous().reads('/consent-texts');
  return text(list(items).find((each) => text(each.scope) === scope)?.id);
}

/** A consent that the clerk recorded. */
export async function givenConsent(world: World, residentId: string, scope: string): Promise<Json> {
  const clerk = await world.as('community-clerk');
  const textId = await textFor(world, scope);
  return clerk.does(`/residents/${residentId}/consents`, { scope, textId, channel: 'paper' });
}
