import type { Tx } from '../../platform/index.js';
import { Acceptance } from './acceptance.entity.js';

/** One item of the agreed standard as everybody may know it: without the remarks, which may speak of people. */
export interface PublicFinding {
  readonly title: string;
  readonly conforms: boolean;
}

/** What an acceptance found, item by item. */
export async function judgedItems(tx: Tx, acceptanceId: string): Promise<PublicFinding[]> {
  const { items } = await tx.findOneByOrFail(Acceptance, { id: acceptanceId });
  return items.map(({ title, conforms }) => ({ title, conforms }));
}
