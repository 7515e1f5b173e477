import { type Day, addMonths } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuseChange as refuse } from './change-refusals.js';
import type { ChangeKind, ChangeTerms, ProposedChange } from './contract-change.js';
import { termViolations } from './contract-rules.js';
import type { ContractState } from './contract.lifecycle.js';
import { instalmentViolations } from './instalments.js';
import { paymentTermViolations } from './payment-clocks.js';
import type { Side } from './signing-rules.js';
import { secretViolations } from './secret-terms.js';
import { supplementViolations } from './supplement-rules.js';
import { type TerminationFacts, terminationViolations } from './termination-rules.js';

/** What a change is judged by; amounts in fen. */
export interface ChangeFacts {
  readonly state: ContractState;
  readonly proposedBy: Side;
  readonly today: Day;
  /** The price of the contract as it was signed. */
  readonly original: Fen;
  /** Supplements that are signed or proposed, this one not among them. */
  readonly supplements: readonly Fen[];
  /** Percents of the instalments, by which a supplement is paid too. */
  readonly percents: readonly string[];
  readonly serviceFrom: Day;
  readonly serviceTo: Day;
  readonly settling: TerminationFacts;
  /** An agreement on a grant, whose amount its decision fixed. */
  readonly isGrant: boolean;
  /** A delivery was refused for good: an instalment that waits for it would never be met. */
  readonly hasRefusal: boolean;
}

type Field = keyof ChangeTerms;

const FIELDS: Record<ChangeKind, { readonly needed: readonly Field[]; readonly also: readonly Field[] }> = {
  supplement: {
    needed: ['amount', 'addedService', 'sameService', 'otherClausesUnchanged'],
    also: ['fundId'],
  },
  extension: { needed: ['serviceTo'], also: ['longTerm'] },
  suspension: { needed: [], also: ['resumeBy'] },
  resumption: { needed: ['serviceTo'], also: ['longTerm'] },
  amendment: { needed: [], also: ['payeeAccount', 'paymentTermDays', 'articles', 'secretArticles'] },
  termination: { needed: ['settledAmount'], also: [] },
};

const SHORT = { fixedContent: false, continuousNeed: false, stableFunding: false, stablePrice: false };

/** Why the parties can't agree on this now; every reason at once. Asked again by every signature. */
export function changeViolations(change: ProposedChange, facts: ChangeFacts): Violation[] {
  const fields = fieldViolations(change);
  if (fields.length > 0) return fields;
  return [...groundViolations(change), ...RULES[change.kind](change.terms, facts)];
}

/** What is missing for a kind, and what doesn't belong to it. */
function fieldViolations({ kind, terms }: ProposedChange): Violation[] {
  const { needed, also } = FIELDS[kind];
  const given = (Object.keys(terms) as Field[]).filter((field) => terms[field] !== undefined);
  const at = (field: Field) => ({ pointer: `/${field}`, params: { kind, field } });
  return [
    ...needed.filter((field) => !given.includes(field)).map((field) => refuse.changeFieldMissing(at(field))),
    ...given
      .filter((field) => !needed.includes(field) && !also.includes(field))
      .map((field) => refuse.changeFieldForeign(at(field))),
  ];
}

/** A supplement has its law and no other ground; who says force majeure proves it. */
function groundViolations({ kind, ground, fileIds }: ProposedChange): Violation[] {
  if (ground === 'mutual-agreement') return [];
  const at = { pointer: '/ground' };
  if (kind === 'supplement') return [refuse.supplementGround(at)];
  if (ground === 'force-majeure' && fileIds.length === 0)
    return [refuse.forceMajeureUnproven({ pointer: '/fileIds' })];
  return [];
}

const RULES: Record<ChangeKind, (terms: ChangeTerms, facts: ChangeFacts) => Violation[]> = {
  supplement: ({ amount = 0n, sameService, otherClausesUnchanged }, facts) => [
    ...(facts.hasRefusal ? [refuse.supplementAfterRefusal({ pointer: '/kind' })] : []),
    ...(facts.isGrant ? [refuse.grantSupplemented({ pointer: '/kind' })] : []),
    ...(facts.proposedBy === 'buyer' ? [] : [refuse.supplementOfProvider({ pointer: '/kind' })]),
    ...supplementViolations({
      ...{ original: facts.original, earlier: facts.supplements, amount },
      performing: facts.state === 'performing',
      ...{ sameService: sameService === true, otherClausesUnchanged: otherClausesUnchanged === true },
    }),
    ...(amount > 0n ? instalmentViolations(amount, facts.percents) : []),
  ],
  extension: (terms, facts) => [
    ...stateViolations(['performing', 'suspended'], facts),
    ...newEndViolations(terms, facts, 1),
  ],
  suspension: ({ resumeBy }, facts) => [
    ...stateViolations(['performing'], facts),
    ...(resumeBy !== undefined && resumeBy <= facts.today
      ? [refuse.resumptionPast({ pointer: '/resumeBy' })]
      : []),
  ],
  resumption: (terms, facts) => [
    ...stateViolations(['suspended'], facts),
    ...newEndViolations(terms, facts, 0),
  ],
  amendment: ({ payeeAccount, paymentTermDays, articles = [], secretArticles = [] }, facts) => [
    ...secretViolations(secretArticles, articles, '/secretArticles'),
    ...stateViolations(['performing', 'suspended'], facts),
    ...(payeeAccount || paymentTermDays !== undefined || articles.length > 0
      ? []
      : [refuse.amendmentEmpty()]),
    ...(paymentTermDays === undefined ? [] : paymentTermViolations(paymentTermDays)),
  ],
  termination: ({ settledAmount = 0n }, facts) => [
    ...stateViolations(['performing', 'suspended'], facts),
    ...terminationViolations(settledAmount, facts.settling),
  ],
};

function stateViolations(among: readonly ContractState[], { state }: ChangeFacts): Violation[] {
  return among.includes(state) ? [] : [refuse.changeOutOfPlace({ params: { state } })];
}

/** The new last day: not before the present one (after it by `least` days), not over, and within the law's term. */
function newEndViolations(
  { serviceTo, longTerm }: ChangeTerms,
  facts: ChangeFacts,
  least: 0 | 1,
): Violation[] {
  if (serviceTo === undefined) return [];
  const at = { pointer: '/serviceTo', params: { serviceTo: facts.serviceTo } };
  const short = least === 1 ? serviceTo <= facts.serviceTo : serviceTo < facts.serviceTo;
  return [
    ...(short ? [refuse.endNotLater(at)] : []),
    ...(serviceTo < facts.today ? [refuse.endPast({ pointer: '/serviceTo' })] : []),
    ...termViolations(facts.serviceFrom, serviceTo, longTerm ?? conditionsOf(facts)),
  ];
}

/** What was signed for more than a year has proven the four conditions already. */
function conditionsOf({ serviceFrom, serviceTo }: ChangeFacts) {
  const isLong = serviceTo > addMonths(serviceFrom, 12);
  return isLong
    ? { fixedContent: true, continuousNeed: true, stableFunding: true, stablePrice: true }
    : SHORT;
}
