import { MoneyView, ViolationView, violationViews } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { OpenedDraft } from '../actions/read-draft.js';
import { parseYuan } from '../../shared/money.js';
import type { StatedBond } from '../domain/bid-bond.js';
import type { BidFindings } from '../domain/answers.js';

/** What a draft says to one requirement. */
export class DraftAnswerView {
  requirement: string;
  response: string;
  text: string;
  /** Ids of files. */
  evidence: string[];
}

/** A bid bond as its bidder states it. */
export class StatedBondView {
  /** @example guarantee */
  form: string;
  amount: MoneyView;
  reference: string;
  /** Id of the file that proves it. */
  proof: string;

  static of({ form, amount, reference, proof }: StatedBond): StatedBondView {
    return { form, amount: MoneyView.of(parseYuan(amount)), reference, proof };
  }
}

/** A bid that is still being written, for its own organization alone. */
export class BidDraftView {
  id: string;
  version: number;
  tenderId: string;
  lotId: string;
  savedAt: string;
  /** The documents' terms were amended since: look at them before it is sent. */
  isOutdated: boolean;
  price: MoneyView | null;
  priceInWords: string | null;
  proposal: string | null;
  answers: DraftAnswerView[];
  /** Ids of files that prove no single answer. */
  files: string[];
  /** Null where none is stated yet. */
  bond: StatedBondView | null;
  /** Id of the consortium that bids; null where the organization bids alone. */
  consortium: string | null;

  static of({ draft, tender, said }: OpenedDraft): BidDraftView {
    const { id, version, tenderId, lotId, savedAt, amendment } = draft;
    return {
      ...{ id, version, tenderId, lotId },
      savedAt: formatInstant(savedAt),
      isOutdated: amendment < tender.termsAmendment,
      price: MoneyView.orNull(said.price ?? null),
      priceInWords: said.priceInWords ?? null,
      proposal: said.proposal ?? null,
      answers: (said.answers ?? []).map(({ requirement, response, text, evidence = [] }) => {
        return { requirement, response, text, evidence: [...evidence] };
      }),
      files: [...(said.fileIds ?? [])],
      bond: said.bond ? StatedBondView.of(said.bond) : null,
      consortium: said.consortiumId ?? null,
    };
  }
}

/** The organization's own drafts. */
export class BidDraftListView {
  items: BidDraftView[];
  next: string | null;
}

/** All that is to be said about a draft or a bid, at once. */
export class BidCheckView {
  /** What stands against sending it, or will keep it from being opened. */
  gaps: ViolationView[];
  /** What its bidder should know: it is taken all the same. */
  warnings: ViolationView[];

  static of({ gaps, warnings }: BidFindings): BidCheckView {
    return { gaps: violationViews(gaps), warnings: violationViews(warnings) };
  }
}
