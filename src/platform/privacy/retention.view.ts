import type { RetentionPreview } from './retention.js';
import type { RetentionRun } from './retention-run.entity.js';

/** How many were kept beyond their time for one reason. */
export class HeldView {
  /** @example visit-open */
  reason: string;
  count: number;

  static of(held: Readonly<Record<string, number>>): HeldView[] {
    return Object.entries(held)
      .filter(([, count]) => count > 0)
      .map(([reason, count]) => ({ reason, count }));
  }
}

/** What one part of the forgetting did; counts only. */
export class RetentionRunView {
  id: string;
  /** @example service-requests */
  kind: string;
  /** Business day on which it ran. */
  on: string;
  /** What ended before this day was due. */
  before: string;
  /** Rows whose personal data were taken away. */
  erased: number;
  held: HeldView[];
  /** Kind of the error that stopped this part; null when it ended. */
  failure: string | null;
  /** Null when the program ran it by itself. */
  startedBy: string | null;

  static of(run: RetentionRun): RetentionRunView {
    const { id, kind, onDay: on, beforeDay: before, erased, held, failure, startedBy } = run;
    return { id, kind, on, before, erased, held: HeldView.of(held), failure, startedBy };
  }
}

/** Runs, the latest first. */
export class RetentionRunListView {
  items: RetentionRunView[];
  next: string | null;
}

/** What just ran. */
export class RetentionRunsView {
  items: RetentionRunView[];
}

/** What a run would do now. */
export class RetentionPreviewView {
  kind: string;
  due: number;
  held: HeldView[];

  static of({ kind, due, held }: RetentionPreview): RetentionPreviewView {
    return { kind, due, held: HeldView.of(held) };
  }
}

/** What a run would do now, by kind. */
export class RetentionPreviewListView {
  items: RetentionPreviewView[];
}
