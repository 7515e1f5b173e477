import { formatInstant } from '../../shared/days.js';
import type { RedFlag, RedFlagFinding, RedFlagWord, WordKind } from '../data/red-flag.entity.js';
import type { IndicatorCode } from '../domain/indicator-codes.js';
import type { RedFlagState } from '../domain/red-flag.lifecycle.js';
import { FlagFigureView } from './figure.view.js';

/** Somebody whom a flag is about. */
export class FlagPartyView {
  id: string;
  name: string;
}

/** Names that a list asks for once. */
export interface FlagNames {
  readonly titles: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, { readonly name: string }>;
  readonly organizations: ReadonlyMap<string, { readonly name: string }>;
}

/** A red flag: a question about a purchase, never a finding of guilt. */
export class RedFlagView {
  id: string;
  version: number;
  /** @example open */
  state: RedFlagState;
  /** What the caller may do now. @example ["explain"] */
  actions: string[];
  /** @example R018 */
  code: IndicatorCode;
  /** What it asks, in the reader's language. @example 只有一份响应 */
  indicator: string;
  tenderId: string | null;
  /** Title of the purchase; null where it is about many. */
  title: string | null;
  lotId: string | null;
  contractId: string | null;
  /** Who answers for it; null where it is about a supplier among many purchases. */
  buyer: FlagPartyView | null;
  organizations: FlagPartyView[];
  /** Day of the figures that raise it now. */
  foundOn: string;
  /** Last day for the buyer's explanation; a later one is taken while nobody has decided. */
  explainBy: string | null;
  /** No calendar says yet when that is. */
  provisional: boolean;
  /** Day from which on its figures no longer raise it. */
  ceasedOn: string | null;

  static of(flag: RedFlag, names: FlagNames, indicator: string, actions: string[]): RedFlagView {
    const { id, version, state, code, tenderId, lotId, contractId, buyerId } = flag;
    const { foundOn, explainBy, provisional, ceasedOn } = flag;
    return {
      ...{ id, version, state, actions, code, indicator, tenderId },
      title: (tenderId && names.titles.get(tenderId)) ?? null,
      ...{ lotId, contractId, buyer: buyerId ? party(buyerId, names.units) : null },
      organizations: flag.organizationIds.map((each) => party(each, names.organizations)),
      ...{ foundOn, explainBy, provisional, ceasedOn },
    };
  }
}

/** Red flags, newest first. */
export class RedFlagListView {
  items: RedFlagView[];
  next: string | null;
}

/** What the buyer or a supervisor said. */
export class FlagWordView {
  /** @example explain */
  kind: WordKind;
  words: string;
  fileIds: string[];
  unitId: string;
  accountId: string;
  /** RFC 3339. */
  at: string;

  static of({ kind, words, fileIds, unitId, accountId, createdAt }: RedFlagWord): FlagWordView {
    return { kind, words, fileIds: [...fileIds], unitId, accountId, at: formatInstant(createdAt) };
  }
}

/** Figures that raised a flag on a day, and what was said to them. */
export class FlagFindingView {
  number: number;
  foundOn: string;
  /** What was found, figure by figure. */
  inputs: FlagFigureView[];
  /** What that was measured against on the day. */
  against: FlagFigureView[];
  words: FlagWordView[];

  static of(
    { number, foundOn, inputs, against }: RedFlagFinding,
    flag: RedFlag,
    words: readonly RedFlagWord[],
  ) {
    return {
      ...{ number, foundOn },
      inputs: inputs.map((figure) => FlagFigureView.of(figure, flag)),
      against: against.map((figure) => FlagFigureView.of(figure, flag)),
      words: words.filter((word) => word.number === number).map((word) => FlagWordView.of(word)),
    };
  }
}

/** One flag with everything that was found and said, oldest first. */
export class RedFlagDetailView extends RedFlagView {
  /** How it is computed, in the reader's language. */
  formula: string;
  /** When it says nothing. */
  guards: string;
  findings: FlagFindingView[];
}

function party(id: string, names: ReadonlyMap<string, { readonly name: string }>): FlagPartyView {
  return { id, name: names.get(id)?.name ?? '' };
}
