import type { Tx } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import type { ChangeKind } from '../domain/contract-change.js';
import type { Clause } from '../domain/contract-clauses.js';
import { type SecretTerm, publicTerms } from '../domain/secret-terms.js';
import { accountIn } from '../domain/shown-text.js';
import type { Side } from '../domain/signing-rules.js';

/** What inboxes and the board say of a change. */
export interface ChangeNotice {
  readonly contractId: string;
  readonly title: string;
  readonly buyerId: string;
  readonly buyer: string;
  readonly communityId: string;
  readonly organizationId: string;
  readonly supplier: string;
  readonly number: number;
  readonly kind: ChangeKind;
  readonly proposedSide: Side;
  readonly basis: string;
  /** Its articles, without the account for payments and what is secret: that is nobody else's business. */
  readonly clauses: readonly Clause[];
}

/** What of the signed text the public may read. */
interface Body {
  readonly clauses: readonly Clause[];
  readonly basis: string;
  readonly terms: { readonly articles?: readonly string[]; readonly secretArticles?: readonly SecretTerm[] };
}

/** Facts of a change. NotFound without such a change. */
export async function changeNotice(tx: Tx, changeId: string): Promise<ChangeNotice> {
  const [row]: (ChangeNotice & { readonly body: string })[] = await tx.query(
    `SELECT c.id AS "contractId", c.title, c.buyer_id AS "buyerId", b.name AS buyer, c.community_id AS "communityId",
            c.organization_id AS "organizationId", o.name AS supplier, k.number, k.kind,
            k.proposed_side AS "proposedSide", k.body
       FROM contract_change k JOIN contract c ON c.id = k.contract_id JOIN unit b ON b.id = c.buyer_id
       JOIN organization o ON o.id = c.organization_id WHERE k.id = $1`,
    [changeId],
  );
  if (!row) throw new NotFound('contract_change');
  const { body, ...facts } = row;
  const { clauses, basis, terms } = JSON.parse(body) as Body;
  const account = accountIn(body);
  const published = publicTerms(terms.articles ?? [], terms.secretArticles ?? []);
  const own = clauses.filter(
    ({ title, text }) => title !== published[0]?.title && !(account && text.includes(account)),
  );
  const last = own.splice(-2);
  return { ...facts, basis, clauses: [...own, ...published, ...last] };
}
