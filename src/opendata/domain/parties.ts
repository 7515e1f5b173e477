import type { OrganizationFacts, ProcessFacts, UnitFacts } from './facts.js';
import { type Json, type JsonObject, objectsOf, textOf } from './json.js';

/** List of the units of this program, which have no code of their own elsewhere (org-id.guide: XX-). */
export const UNIT_SCHEME = 'XX-SANSHE';
/** 统一社会信用代码 (org-id.guide). */
export const USCC_SCHEME = 'CN-USCI';

/** Reference to a unit. */
export function unitRef({ buyerId, buyer }: UnitFacts): JsonObject {
  return { id: `${UNIT_SCHEME}-${buyerId}`, name: buyer };
}

/** Reference to an organization. */
export function organizationRef({ uscc, name }: OrganizationFacts): JsonObject {
  return { id: `${USCC_SCHEME}-${uscc}`, name };
}

/** References to organizations by their ids here, in order; those that are known. */
export function refsOf(facts: ProcessFacts, ids: readonly string[]): JsonObject[] {
  return ids.flatMap((id) => facts.organizations[id] ?? []).map(organizationRef);
}

/** Everybody who is referred to, with the roles that the references give. Units and organizations only, no persons. */
export function partiesOf(state: JsonObject): JsonObject[] {
  const found = new Map<string, { readonly name: Json; readonly roles: Set<string> }>();
  for (const [role, ref] of referencesOf(state)) {
    const id = textOf(ref.id);
    const party = found.get(id) ?? { name: ref.name ?? '', roles: new Set() };
    found.set(id, party);
    party.roles.add(role);
  }
  return [...found].map(([id, { name, roles }]) => {
    const scheme = id.startsWith(USCC_SCHEME) ? USCC_SCHEME : UNIT_SCHEME;
    const identifier = { scheme, id: id.slice(scheme.length + 1), legalName: name };
    return { id, name, identifier, roles: [...roles] };
  });
}

/** Each reference to a party with the role that it gives. */
export function referencesOf(release: JsonObject): [role: string, ref: JsonObject][] {
  const one = (role: string, ref: Json | undefined) => all(role, ref ? [ref] : []);
  const all = (role: string, refs: Json | undefined) =>
    objectsOf(refs).map((ref): [string, JsonObject] => [role, ref]);
  const { buyer, tender, bids } = release as Record<string, JsonObject | undefined>;
  const transactions = objectsOf(release.contracts).flatMap(({ implementation }) =>
    objectsOf((implementation as JsonObject | undefined)?.transactions),
  );
  return [
    ...one('buyer', buyer),
    ...one('procuringEntity', tender?.procuringEntity),
    ...all('tenderer', tender?.tenderers),
    ...objectsOf(bids?.details).flatMap(({ tenderers }) => all('tenderer', tenderers)),
    ...objectsOf(release.awards).flatMap(({ suppliers }) => all('supplier', suppliers)),
    ...transactions.flatMap(({ payer, payee }) => [...one('payer', payer), ...one('payee', payee)]),
  ];
}
