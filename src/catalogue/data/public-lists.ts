import type { Tx } from '../../platform/index.js';
import { CommunityList } from './community-list.entity.js';
import { ResponsibilityList } from './responsibility-list.entity.js';

/** A published edition of what a community needs or lends, with the names that people read. */
export async function publicCommunityList(tx: Tx, id: string) {
  const { communityId, kind, title, edition, lines } = await tx.findOneByOrFail(CommunityList, { id });
  const categories: { code: string; name: string }[] = await tx.query(
    'SELECT code, name FROM service_category ORDER BY code',
  );
  const names = new Map(categories.map(({ code, name }) => [code, name]));
  return { communityId, community: await nameOf(tx, communityId), kind, title, edition, lines, names };
}

/** A published edition of a street's responsibility list. */
export async function publicResponsibilityList(tx: Tx, id: string) {
  const { streetId, number, title, validFrom, items } = await tx.findOneByOrFail(ResponsibilityList, { id });
  return { streetId, street: await nameOf(tx, streetId), number, title, validFrom, items };
}

async function nameOf(tx: Tx, unitId: string): Promise<string> {
  const [unit]: { name: string }[] = await tx.query('SELECT name FROM unit WHERE id = $1', [unitId]);
  return unit?.name ?? '';
}
