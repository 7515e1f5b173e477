import { MoneyView } from '../../platform/index.js';
import { parseYuan } from '../../shared/money.js';
import type { VentureProgramme } from '../data/programme.entity.js';
import type { PublicGrant } from '../data/reviews.js';
import type { VentureDecision } from '../data/result.entity.js';
import type { VentureSheet } from '../data/review.entity.js';
import type { Verdict } from '../domain/decision.js';
import { VentureDrawView } from './review.view.js';

/** One project of a result. */
export class GrantView {
  applicationId: string;
  title: string;
  organizationId: string;
  organization: string;
  uscc: string;
  rank: number;
  /** Two decimals. */
  score: string;
  verdict: Verdict;
  amount: MoneyView;
  reason: string | null;

  static of({ grant, application, organization }: PublicGrant): GrantView {
    const { applicationId, rank, total: score, verdict, granted, reason } = grant;
    return {
      ...{ applicationId, title: application.form.title ?? '', organizationId: application.organizationId },
      ...{ organization: organization.name, uscc: organization.uscc },
      ...{ rank, score, verdict, amount: MoneyView.of(parseYuan(granted)), reason },
    };
  }
}

/** The result of a programme as everybody may read it (公示). */
export class VentureResultView {
  programmeId: string;
  title: string;
  /** Grows with every decision that takes the place of an earlier one. */
  edition: number;
  minutes: string;
  /** Why it takes the place of the one before. */
  reason: string | null;
  announcedOn: string | null;
  /** Last day for objections. */
  noticeEndsOn: string | null;
  total: MoneyView;
  /** Of all projects that get a grant. */
  granted: MoneyView;
  /** What gets a grant, then the reserves, in the order of their ranks. */
  grants: GrantView[];
  /** Names of the judges. */
  panel: string[];
  /** What is needed to repeat the draws. */
  draws: VentureDrawView[];

  static of(
    programme: VentureProgramme,
    decision: VentureDecision,
    { grants, panel, draws }: Pick<VentureResultView, 'panel' | 'draws'> & { grants: readonly PublicGrant[] },
  ): VentureResultView {
    const { id: programmeId, title, announcedOn, noticeEndsOn, totalFen } = programme;
    const { edition, minutes, reason } = decision;
    const shown = grants.filter(({ grant }) => grant.verdict !== 'decline');
    const funded = shown.filter(({ grant }) => grant.verdict === 'fund');
    const granted = funded.reduce((all, { grant }) => all + parseYuan(grant.granted), 0n);
    return {
      ...{ programmeId, title, edition, minutes, reason, announcedOn, noticeEndsOn, panel, draws },
      ...{ total: MoneyView.of(totalFen), granted: MoneyView.of(granted) },
      grants: shown.map((grant) => GrantView.of(grant)),
    };
  }
}

/** Mean points of one factor over all judges. */
export class LetterFactorView {
  code: string;
  title: string;
  maxPoints: string;
  /** Over all judges, none left out; two decimals. */
  mean: string;
}

/** What an organization learns of its own application: its score, its reasons, its amount. */
export class VentureLetterView {
  applicationId: string;
  title: string;
  /** Null where it was not scored. */
  rank: number | null;
  score: string | null;
  verdict: Verdict | null;
  amount: MoneyView | null;
  /** What is given for each line of the budget. */
  lines: MoneyView[];
  reason: string | null;
  factors: LetterFactorView[];
  /** The judges' words, without their names. */
  comments: string[];
  /** Last day for an objection. */
  noticeEndsOn: string | null;
}

/** The judges' words in an order that tells nothing of who said them. */
export function commentsOf(sheets: readonly VentureSheet[]): string[] {
  return sheets.flatMap(({ comment }) => (comment ? [comment] : [])).sort();
}
