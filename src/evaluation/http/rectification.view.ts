import { type Actor, allowedActions } from '../../platform/index.js';
import type { Rectification } from '../data/rectification.entity.js';
import { type RectificationState, rectificationLifecycle } from '../domain/result.lifecycles.js';
import { isJudge } from '../policies.js';

/** An order to put things right (限期整改). */
export class RectificationView {
  id: string;
  version: number;
  /** @example ordered */
  state: RectificationState;
  /** What the caller may do now. @example ["plan"] */
  actions: string[];
  consequenceId: string;
  contractId: string;
  organizationId: string;
  /** Last day for the report. */
  dueOn: string;
  /** No calendar says yet when that is: nothing lapses until one does. */
  provisional: boolean;
  plan: string | null;
  report: string | null;
  fileIds: string[];
  reportedOn: string | null;
  /** The return visit that checks it, soon after the report; decided on once it is concluded or left out. */
  visitId: string | null;
  /** What the re-visit found. */
  findings: string | null;
  /** The sanction proposed because it failed, with its own defence. */
  sanctionId: string | null;

  static of(row: Rectification, actor: Actor): RectificationView {
    const { id, version, state, consequenceId, contractId, organizationId, dueOn, provisional } = row;
    const { plan, report, fileIds, reportedOn, visitId, findings, sanctionId } = row;
    return {
      ...{ id, version, state, actions: actionsOf(row, actor), consequenceId, contractId, organizationId },
      ...{ dueOn, provisional, plan, report, fileIds: [...fileIds], reportedOn },
      ...{ visitId, findings, sanctionId },
    };
  }
}

/** Rectifications, newest first. */
export class RectificationListView {
  items: RectificationView[];
  next: string | null;
}

const STEPS = {
  plan: 'rectification.answer',
  report: 'rectification.answer',
  pass: 'rectification.verify',
  fail: 'rectification.verify',
} as const;

function actionsOf({ state, organizationId }: Rectification, actor: Actor): string[] {
  return allowedActions(rectificationLifecycle, state, STEPS, actor, (who, action) =>
    action === 'plan' || action === 'report' ? who.unitId === organizationId : isJudge(who),
  );
}
