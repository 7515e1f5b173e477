import { type Actor, MoneyView, ViolationView, violationViews } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { FrameworkAgreement } from '../data/framework-agreement.entity.js';
import type { FrameworkApplication } from '../data/framework-application.entity.js';
import type { NamedParty } from '../data/frameworks.js';
import type { RunningClock } from '../data/running-clocks.js';
import { isOverdue } from '../domain/clock-rules.js';
import { agreementActions, applicationActions, partyActions } from '../policies.js';

/** A condition of entry. */
export class EntryConditionView {
  code: string;
  title: string;
}

/** A framework agreement (框架协议). */
export class FrameworkView {
  id: string;
  version: number;
  /** @example in-force */
  state: string;
  /** Steps that this caller may take now. */
  actions: string[];
  /** `closed` or `open`. */
  kind: string;
  /** The street office that made it. */
  buyerId: string;
  /** Its first stage; null for an open one. */
  tenderId: string | null;
  title: string;
  category: string;
  /** What may be called off. */
  scope: string;
  /** By which prices count. @example 人次 */
  unit: string;
  /** Street offices that may order beside the buyer. */
  unitIds: string[];
  /** How a party is found for an order. */
  ways: string[];
  /** `rank`, or `draw` with its seed. */
  rotationOrder: string | null;
  /** Repeats the draw that made the order; null where nothing was drawn. */
  drawSeed: string | null;
  /** 服务对象自主选择 */
  chosenByServed: boolean;
  /** 补充征集规则 */
  reentry: string | null;
  /** Unified payment for one unit; null where each party has its own price. */
  price: MoneyView | null;
  conditions: EntryConditionView[];
  requiredProofs: string[];
  validFrom: string;
  /** Inclusive; null while it has no end. */
  validTo: string | null;
  publishedOn: string | null;
  /** First day for signing. */
  signFrom: string | null;
  /** Last day for signing. */
  signBy: string | null;
  signedOn: string | null;
  /** It was signed late, or is not signed though its last day is over. */
  signingOverdue: boolean;
  /** Last day for filing. */
  fileBy: string | null;
  filedOn: string | null;
  filingNumber: string | null;
  filingOverdue: boolean;
  endReason: string | null;

  static of(row: FrameworkAgreement, actor: Actor | undefined, today: Day): FrameworkView {
    const { id, version, state, kind, buyerId, tenderId, title, category, scope, unit, unitIds, ways } = row;
    const { rotationOrder, drawSeed, chosenByServed, reentry, conditions, requiredProofs, validFrom } = row;
    const { validTo, publishedOn, signFrom, signBy, signedOn, fileBy, filedOn, filingNumber, endReason } =
      row;
    const mustSign = kind === 'closed' && (state === 'concluded' || signedOn !== null);
    return {
      ...{ id, version, state, kind, buyerId, tenderId, title, category, scope, unit, unitIds, ways },
      ...{ rotationOrder, drawSeed, chosenByServed, reentry, requiredProofs, validFrom, validTo },
      ...{ publishedOn, signFrom, signBy, signedOn, fileBy, filedOn, filingNumber, endReason },
      actions: agreementActions(actor, row),
      conditions: conditions.map(({ code, title: text }) => ({ code, title: text })),
      price: row.priceFen === null ? null : MoneyView.of(row.priceFen),
      signingOverdue: mustSign && isOverdue(signBy, signedOn, today),
      filingOverdue: isOverdue(fileBy, filedOn, today),
    };
  }
}

/** Agreements, newest first. */
export class FrameworkListView {
  items: FrameworkView[];
  next: string | null;
}

/** A supplier in an agreement (入围供应商), with what it got under it. */
export class FrameworkPartyView {
  id: string;
  version: number;
  /** @example active */
  state: string;
  actions: string[];
  agreementId: string;
  agreementTitle: string;
  organizationId: string;
  name: string;
  uscc: string;
  /** 1 for the first in the order of turns, or of admission. */
  place: number;
  /** The most that one unit costs. */
  price: MoneyView;
  /** Turns it has had. */
  turns: number;
  admittedOn: string;
  /** First day for its signature. */
  signFrom: string;
  signBy: string;
  signedOn: string | null;
  signingOverdue: boolean;
  endedOn: string | null;
  /** Why it was removed. @example refused-orders */
  endGround: string | null;
  endReason: string | null;
  /** Orders that were awarded to it. */
  orders: number;
  /** What they come to. */
  ordered: MoneyView;

  static of(
    { party, agreement, name, uscc, share }: NamedParty,
    actor: Actor | undefined,
    today: Day,
  ): FrameworkPartyView {
    const { id, version, state, agreementId, organizationId, place, turns, admittedOn, signFrom, signBy } =
      party;
    const { signedOn, endedOn, endGround, endReason } = party;
    return {
      ...{ id, version, state, agreementId, organizationId, name, uscc, place, turns, admittedOn, signBy },
      ...{ signFrom, signedOn, endedOn, endGround, endReason, agreementTitle: agreement.title },
      actions: partyActions(actor, party, agreement),
      price: MoneyView.of(party.priceFen),
      signingOverdue: isOverdue(signBy, signedOn ?? endedOn, today),
      orders: share.count,
      ordered: MoneyView.of(share.amount),
    };
  }
}

/** Parties, newest first. */
export class FrameworkPartyListView {
  items: FrameworkPartyView[];
  next: string | null;
}

/** What was found for one condition. */
export class EntryFindingView {
  code: string;
  met: boolean;
  reason: string | null;
}

/** An application to an open framework. */
export class FrameworkApplicationView {
  id: string;
  version: number;
  /** @example submitted */
  state: string;
  actions: string[];
  agreementId: string;
  organizationId: string;
  statement: string;
  submittedOn: string;
  /** Last day for the decision. */
  dueOn: string;
  overdue: boolean;
  decidedOn: string | null;
  findings: EntryFindingView[];
  /** What kept it from purchases on the day of the decision. */
  reasons: ViolationView[];

  static of(
    row: FrameworkApplication,
    agreement: FrameworkAgreement,
    actor: Actor,
    today: Day,
  ): FrameworkApplicationView {
    const { id, version, state, agreementId, organizationId, statement, submittedOn, dueOn, decidedOn } = row;
    return {
      ...{ id, version, state, agreementId, organizationId, statement, submittedOn, dueOn, decidedOn },
      actions: applicationActions(actor, row, agreement),
      overdue: state !== 'withdrawn' && isOverdue(dueOn, decidedOn, today),
      findings: row.findings.map(({ code, met, reason }) => ({ code, met, reason })),
      reasons: violationViews(row.reasons),
    };
  }
}

/** Applications, newest first. */
export class FrameworkApplicationListView {
  items: FrameworkApplicationView[];
  next: string | null;
}

/** A clock that runs. */
export class FrameworkClockView {
  /** `sign`, `party-sign`, `file`, `application` or `answer`. @example file */
  clock: string;
  /** Of the agreement, party, application or order. */
  id: string;
  agreementId: string;
  title: string;
  buyerId: string;
  /** Last day, inclusive. */
  lastOn: string;
  overdue: boolean;

  static of({ clock, id, agreementId, title, buyerId, lastOn, overdue }: RunningClock): FrameworkClockView {
    return { clock, id, agreementId, title, buyerId, lastOn, overdue };
  }
}

/** Clocks, the most urgent first. */
export class FrameworkClockListView {
  items: FrameworkClockView[];
  next: string | null;
}
