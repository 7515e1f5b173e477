import { canonicalJson } from '../../shared/canonical-json.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import { sha256 } from '../../shared/sha256.js';
import type { Violation } from '../../shared/violation.js';
import type { AcceptanceResult } from './acceptance-rules.js';
import { refuseDelivery as refuse } from './delivery-refusals.js';
import type { FoundItem } from './rework.js';

/** Somebody named for a panel, as the registers know him today. */
export interface Named {
  readonly accountId: string;
  /** Of the buyer, of the community or in the pool of experts. */
  readonly isFit: boolean;
  /** To the provider (政府采购法 art. 12, 实施条例 art. 9). */
  readonly isTied: boolean;
  /** Of a community that might have bid itself. */
  readonly isOwner: boolean;
}

/** From which amount a panel is needed, and how big it is at least. */
export interface PanelRules {
  readonly fromFen: Fen;
  readonly least: number;
}

/** Why a panel can't be this one; every reason at once. Nobody is named where the office accepts by itself. */
export function panelViolations(named: readonly Named[], amount: Fen, rules: PanelRules): Violation[] {
  const { fromFen, least } = rules;
  if (named.length === 0) {
    const params = { amount: formatYuan(fromFen) };
    return amount >= fromFen ? [refuse.panelNeeded({ pointer: '/panel', params })] : [];
  }
  const isOdd = named.length % 2 === 1;
  return [
    ...(isOdd && named.length >= least ? [] : [refuse.panelSize({ pointer: '/panel', params: { least } })]),
    ...named.flatMap((each, n) => {
      const at = { pointer: `/panel/${n}` };
      const twice = named.slice(0, n).some(({ accountId }) => accountId === each.accountId);
      return [
        ...(twice ? [refuse.panelMemberTwice(at)] : []),
        ...(each.isFit ? [] : [refuse.panelMemberUnfit(at)]),
        ...(each.isTied ? [refuse.panelMemberTied(at)] : []),
        ...(each.isOwner ? [refuse.panelOwnerMayBid(at)] : []),
      ];
    }),
  ];
}

/** What a panel finds. */
export interface Findings {
  readonly items: readonly FoundItem[];
  readonly result: AcceptanceResult;
  readonly reason?: string;
}

/** Findings as the text that members sign, with its hash. */
export function findingsText({ items, result, reason = '' }: Findings): { text: string; sha256: string } {
  const text = canonicalJson({
    items: items.map(({ title, conforms, note = '' }) => ({ title, conforms, note })),
    ...{ result, reason },
  });
  return { text, sha256: sha256(text) };
}

/** A member's word on the findings. */
export interface Word {
  readonly accountId: string;
  readonly agrees: boolean;
}

/** Why a member can't sign now. */
export function wordViolations(
  word: Word & { readonly reason?: string; readonly sha256: string },
  panel: { readonly members: readonly string[]; readonly findingsSha256: string | null },
  given: readonly Word[],
): Violation[] {
  const { findingsSha256 } = panel;
  if (!panel.members.includes(word.accountId)) return [refuse.notOnPanel()];
  if (findingsSha256 === null) return [refuse.findingsMissing()];
  return [
    ...(word.sha256 === findingsSha256 ? [] : [refuse.findingsOther({ pointer: '/findingsSha256' })]),
    ...(given.some(({ accountId }) => accountId === word.accountId) ? [refuse.memberSpokeAlready()] : []),
    ...(word.agrees || word.reason?.trim() ? [] : [refuse.dissentWithoutReason({ pointer: '/reason' })]),
  ];
}

/** Why a panel's acceptance can't be concluded like this: another result, somebody silent, most against it. */
export function panelConclusionViolations(
  concluded: string,
  panel: { readonly members: readonly string[]; readonly findingsSha256: string | null },
  given: readonly Word[],
): Violation[] {
  if (panel.members.length === 0) return [];
  if (panel.findingsSha256 === null) return [refuse.findingsMissing()];
  const silent = panel.members.length - given.length;
  const agreeing = given.filter(({ agrees }) => agrees).length;
  return [
    ...(concluded === panel.findingsSha256 ? [] : [refuse.concludesOtherwise({ pointer: '/items' })]),
    ...(silent > 0 ? [refuse.memberSilent({ params: { count: silent } })] : []),
    ...(silent === 0 && agreeing * 2 <= panel.members.length ? [refuse.majorityDissents()] : []),
  ];
}
