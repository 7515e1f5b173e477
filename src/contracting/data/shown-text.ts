import type { Actor } from '../../platform/index.js';
import { withoutAccount } from '../domain/shown-text.js';
import { type Parties, readsAccounts } from '../policies.js';

/** A signed text as a reader gets it; `withheld` when the account is cut, so that it has not the hash that was signed. */
export type ShownText<T extends { readonly body: string }> = T & { readonly withheld: boolean };

/** The text as this reader may read it. */
export function shownTo<T extends { readonly body: string }>(
  actor: Actor,
  contract: Parties,
  text: T,
): ShownText<T> {
  const body = readsAccounts(actor, contract) ? text.body : withoutAccount(text.body);
  return { ...text, body, withheld: body !== text.body };
}
