import type { Tx } from '../../platform/index.js';
import type { Clause } from '../domain/contract-clauses.js';
import { type SecretTerm, publicTerms } from '../domain/secret-terms.js';
import { withoutAccount } from '../domain/shown-text.js';
import { ContractDocument } from './contract-document.entity.js';
import { Contract } from './contract.entity.js';

/** The articles of the text in force as the public reads them: secrets are marked as left out, no account is in them. */
export async function publicText(tx: Tx, contractId: string): Promise<Clause[]> {
  const { documentSha256: sha256 } = await tx.findOneByOrFail(Contract, { id: contractId });
  const { body } = await tx.findOneByOrFail(ContractDocument, { contractId, sha256 });
  const text = JSON.parse(withoutAccount(body)) as {
    readonly clauses?: readonly Clause[];
    readonly specialTerms?: readonly string[];
    readonly secretTerms?: readonly SecretTerm[];
  };
  return [...(text.clauses ?? []), ...publicTerms(text.specialTerms ?? [], text.secretTerms ?? [])];
}
