import { formatInstant } from '../../shared/days.js';
import type { Standing } from '../data/ranking.js';
import type { NamedJudge } from '../data/reviews.js';
import type { VentureDraw, VenturePitch, VentureSheet } from '../data/review.entity.js';
import type { PitchState } from '../domain/pitch.lifecycle.js';

/** A draw that anybody can repeat with its seed. */
export class VentureDrawView {
  /** The purpose under which `seed` is used. */
  purpose: 'panel' | 'pitches';
  /** 32 random bytes, hexadecimal. */
  seed: string;
  candidates: string[];
  /** In the order of the draw. */
  drawn: string[];
  /** Who follows on a free seat, in this order. */
  reserves: string[];

  static of({ purpose, seed, candidates, drawn, reserves }: VentureDraw): VentureDrawView {
    return { purpose, seed, candidates, drawn, reserves };
  }
}

/** A seat of the panel. */
export class VentureJudgeView {
  seat: number;
  /** Secret until the result; one's own is shown. */
  name: string | null;
  isOwn: boolean;
  declared: boolean;
  /** Why the judge left; his sheets count for nothing. */
  leftReason: string | null;

  static of({ judge, name }: NamedJudge, isPublic: boolean, accountId: string | undefined): VentureJudgeView {
    const isOwn = judge.accountId === accountId;
    return {
      ...{ seat: judge.seat, isOwn, declared: judge.declaredOn !== null, leftReason: judge.leftReason },
      name: isPublic || isOwn ? name : null,
    };
  }
}

/** The panel. */
export class VenturePanelView {
  seats: VentureJudgeView[];
  /** Public with the result. */
  draw: VentureDrawView | null;
}

/** One appearance. */
export class PitchView {
  applicationId: string;
  state: PitchState;
  position: number;
  /** As it was drawn; another than `position` for who was put to the end. */
  drawnPosition: number;
  postponed: boolean;
  /** RFC 3339: until when the present part lasts. */
  until: string | null;
  reason: string | null;

  static of(pitch: VenturePitch): PitchView {
    const { applicationId, state, position, drawnPosition, postponed, until, reason } = pitch;
    return {
      ...{ applicationId, state, position, drawnPosition, postponed, reason },
      until: until && formatInstant(until),
    };
  }
}

/** The appearances in their order. */
export class PitchListView {
  items: PitchView[];
  next: string | null;
  draw: VentureDrawView | null;
}

/** Points of one factor. */
export class VenturePointsView {
  factor: string;
  points: string;
}

/** One judge's sheet for one application. */
export class VentureSheetView {
  id: string;
  seat: number;
  applicationId: string;
  scores: VenturePointsView[];
  comment: string | null;

  static of({ id, applicationId, scores, comment }: VentureSheet, seat: number): VentureSheetView {
    return {
      ...{ id, seat, applicationId, comment },
      scores: scores.map(({ factor, points }) => ({ factor, points })),
    };
  }
}

/** The sheets: all when all of all are in, until then one's own. */
export class VentureSheetListView {
  items: VentureSheetView[];
  next: string | null;
  /** How many are in, and how many there will be. */
  submitted: number;
  expected: number;
}

/** What one judge gave altogether. */
export class JudgeTotalView {
  seat: number;
  total: string;
}

/** An application's place. */
export class VentureStandingView {
  applicationId: string;
  rank: number;
  /** Two decimals. */
  total: string;
  /** Before rounding, as a fraction. */
  exact: string;
  judges: JudgeTotalView[];

  static of({ applicationId, rank, total, exact, judges }: Standing): VentureStandingView {
    return {
      ...{ applicationId, rank, total, exact },
      judges: judges.map(({ seat, total: points }) => ({ seat, total: points })),
    };
  }
}

/** Places by the sheets; empty until all are in. */
export class StandingListView {
  items: VentureStandingView[];
  next: string | null;
}
