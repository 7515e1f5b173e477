import { exact } from '../../shared/exact.js';
import { MOST_STANDING_POINTS } from '../../shared/standing.js';
import type { Violation } from '../../shared/violation.js';
import { type ConsequenceKind, type ConsequenceRule, isFavour } from './consequence-rules.js';
import type { EvaluationRules } from './evaluation-rules.js';
import { bandViolations } from './grade.js';
import type { JudgeKind, PartyRule } from './judges.js';
import type { Party } from './parties.js';
import { refuseResult as refuse } from './result-refusals.js';
import { weightViolations } from './weighted-parts.js';

/** Who may speak for a party: a sheet and visits can't be weighed as somebody else's word. */
const SPEAKERS: Readonly<Record<Party, readonly JudgeKind[]>> = {
  thirdParty: ['third-party', 'notable'],
  purchaser: ['purchaser', 'notable'],
  community: ['community-representative', 'community-team', 'notable'],
  recipients: ['recipients'],
};

type Parameter = 'workingDays' | 'months' | 'points';
/** What a consequence's rule says, beside grade and basis. */
const PARAMETERS: Readonly<Record<ConsequenceKind, readonly Parameter[]>> = {
  'tail-factor': [],
  rectification: ['workingDays', 'months'],
  exclusion: ['months'],
  priority: ['months'],
  'objective-factor': ['months', 'points'],
  commendation: [],
};
/** Everything that is wrong with a district's rules: weights, bands, codes named twice, who speaks for whom, consequences. */
export function ruleSetViolations(rules: EvaluationRules): Violation[] {
  const { indicators, bands, parties, vetoes, consequences } = rules;
  return [
    ...weights(
      indicators.map((each) => [each.indicator, each.weight]),
      '/indicators',
    ),
    ...twice(
      indicators.map(({ indicator }) => indicator),
      '/indicators',
    ),
    ...bandViolations(bands),
    ...weights(
      parties.map(({ party, weight }) => [party, weight]),
      '/parties',
    ),
    ...twice(
      parties.map(({ party }) => party),
      '/parties',
    ),
    ...parties.flatMap((each, n) => partyViolations(each, `/parties/${n}/kinds`)),
    ...twice(
      vetoes.map(({ code }) => code),
      '/vetoes',
    ),
    ...twice(
      consequences.map(({ grade, kind }) => `${grade} ${kind}`),
      '/consequences',
    ),
    ...consequences.flatMap((each, n) => consequenceViolations(each, `/consequences/${n}`)),
  ];
}

function partyViolations({ party, kinds }: PartyRule, pointer: string): Violation[] {
  const strangers = kinds.filter(({ kind }) => !SPEAKERS[party].includes(kind));
  return [
    ...weights(
      kinds.map(({ kind, weight }) => [kind, weight]),
      pointer,
    ),
    ...twice(
      kinds.map(({ kind }) => kind),
      pointer,
    ),
    ...strangers.map(({ kind }) => refuse.speakerUnfit({ pointer, params: { kind, party } })),
  ];
}

function consequenceViolations(rule: ConsequenceRule, pointer: string): Violation[] {
  const { kind, grade, points } = rule;
  const given = (['workingDays', 'months', 'points'] as const).filter((each) => rule[each] !== undefined);
  const burden = kind === 'rectification' || kind === 'exclusion';
  const favour = isFavour(kind) || kind === 'commendation';
  const good = grade === 'excellent' || grade === 'good';
  return [
    ...(given.join() === PARAMETERS[kind].join()
      ? []
      : [refuse.parametersUnfit({ pointer, params: { kind } })]),
    ...((favour && !good) || (burden && good)
      ? [refuse.gradeUnfit({ pointer, params: { kind, grade } })]
      : []),
    ...(kind === 'exclusion' && grade === 'qualified' ? [refuse.exclusionOfQualified({ pointer })] : []),
    ...(points !== undefined && exact(points).gt(MOST_STANDING_POINTS)
      ? [refuse.pointsTooMany({ pointer, params: { most: MOST_STANDING_POINTS } })]
      : []),
  ];
}

function weights(entries: readonly (readonly [string, string])[], pointer: string): Violation[] {
  return weightViolations(Object.fromEntries(entries), pointer);
}

function twice(names: readonly string[], pointer: string): Violation[] {
  const doubled = names.filter((name, n) => names.indexOf(name) !== n);
  return doubled.map((name) => refuse.namedTwice({ pointer, params: { name } }));
}
