import type { Violation } from '../../shared/violation.js';
import type { Clause } from './contract-clauses.js';
import { refuse } from './refusals.js';

/** Why a term is not public (政府采购法实施条例 art. 50). */
export const SECRET_GROUNDS = ['state-secret', 'business-secret'] as const;
export type SecretGround = (typeof SECRET_GROUNDS)[number];

/** An agreed term that stays between the parties and the overseers. */
export interface SecretTerm {
  /** Its place among the agreed terms, from 1. */
  readonly term: number;
  readonly ground: SecretGround;
  readonly reason: string;
}

/** How people name the ground. */
export const SECRET_NAMES: Record<SecretGround, string> = {
  'state-secret': '国家秘密',
  'business-secret': '商业秘密',
};

/** Why terms can't be kept secret: there is no such term, or it is named twice. The form's articles are always public. */
export function secretViolations(
  secrets: readonly SecretTerm[],
  terms: readonly string[],
  pointer: string,
): Violation[] {
  return secrets.flatMap(({ term }, i) => {
    const at = { pointer: `${pointer}/${i}/term`, params: { term } };
    const isTwice = secrets.findIndex((each) => each.term === term) < i;
    return [
      ...(term >= 1 && term <= terms.length ? [] : [refuse.secretTermUnknown(at)]),
      ...(isTwice ? [refuse.secretTermTwice(at)] : []),
    ];
  });
}

/** The agreed terms as the public reads them: a secret one is marked as left out, without its reason. */
export function publicTerms(terms: readonly string[], secrets: readonly SecretTerm[]): Clause[] {
  return terms.map((text, i) => {
    const secret = secrets.find(({ term }) => term === i + 1);
    const said = secret ? `本条涉及${SECRET_NAMES[secret.ground]}，依法不予公开。` : text;
    return { title: '其他约定', text: said };
  });
}
