import type { Party } from './parties.js';

/** Who judges inside the parties: the body's sheet, 知名人士, the purchaser, 社区代表, 社区团队, the recipients asked. */
export const JUDGE_KINDS = [
  'third-party',
  'notable',
  'purchaser',
  'community-representative',
  'community-team',
  'recipients',
] as const;
export type JudgeKind = (typeof JUDGE_KINDS)[number];

/** Kinds that hand in an opinion; the sheet and the return visits speak for the others. */
export const OPINION_KINDS = [
  'notable',
  'purchaser',
  'community-representative',
  'community-team',
] as const satisfies readonly JudgeKind[];
export type OpinionKind = (typeof OPINION_KINDS)[number];

export const KIND_NAMES: Readonly<Record<JudgeKind, string>> = {
  'third-party': '第三方',
  notable: '知名人士',
  purchaser: '购买主体',
  'community-representative': '社区代表',
  'community-team': '社区团队',
  recipients: '服务对象',
};

/** What each kind weighs within its party, percent. */
export interface KindRule {
  readonly kind: JudgeKind;
  readonly weight: string;
}

/** What a party weighs, percent, and who speaks for it. */
export interface PartyRule {
  readonly party: Party;
  readonly weight: string;
  readonly kinds: readonly KindRule[];
}

/** DESIGN; set per district. */
export const DEFAULT_JUDGES: readonly PartyRule[] = [
  {
    party: 'thirdParty',
    weight: '50',
    kinds: [
      { kind: 'third-party', weight: '80' },
      { kind: 'notable', weight: '20' },
    ],
  },
  { party: 'purchaser', weight: '20', kinds: [{ kind: 'purchaser', weight: '100' }] },
  {
    party: 'community',
    weight: '15',
    kinds: [
      { kind: 'community-representative', weight: '60' },
      { kind: 'community-team', weight: '40' },
    ],
  },
  { party: 'recipients', weight: '15', kinds: [{ kind: 'recipients', weight: '100' }] },
];
