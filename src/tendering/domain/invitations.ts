import type { Violation } from '../../shared/violation.js';
import { refuseAct } from './act-refusals.js';
import type { MethodRules } from './method-rules.js';

/** Where the invited come from (87号令 art. 14); `named`: the one supplier of a single source. */
export const INVITATION_SOURCES = ['prequalification', 'library', 'recommendation', 'named'] as const;
/** `framework`: its parties, without any draw. */
export type InvitationSource = (typeof INVITATION_SOURCES)[number] | 'framework';

/** Who is to be invited. */
export interface InvitationFacts {
  readonly source: InvitationSource;
  readonly pool: readonly string[];
  /** How many are drawn. */
  readonly draw: number;
}

/** Every reason against an invitation under a method. */
export function invitationViolations(
  rules: MethodRules,
  { source, pool, draw }: InvitationFacts,
): Violation[] {
  const { invitation } = rules;
  if (!invitation) return [refuseAct.methodInvitesNobody({ pointer: '/source' })];
  const { minimum, poolMultiple, rule } = invitation;
  const named = minimum === 1;
  if (named !== (source === 'named')) return [refuseAct.invitationSourceWrong({ pointer: '/source' })];
  const least = source === 'prequalification' || named ? draw : draw * poolMultiple;
  return [
    ...(draw < minimum || (named && draw > 1)
      ? [refuseAct.tooFewInvited({ pointer: '/draw', params: { min: minimum, draw, rule } })]
      : []),
    ...(pool.length < least
      ? [
          refuseAct.poolTooSmallForDraw({
            pointer: '/organizationIds',
            params: { min: least, pool: pool.length, rule },
          }),
        ]
      : []),
  ];
}
