import { type Actor, allowedActions } from '../../platform/index.js';
import type { Appeal } from '../data/appeal.entity.js';
import { type AppealState, appealLifecycle } from '../domain/appeal.lifecycle.js';

/** An organization's objection to a result. */
export class AppealView {
  id: string;
  version: number;
  /** @example lodged */
  state: AppealState;
  /** What the caller may do now; who took part is refused all the same. @example ["uphold", "refuse"] */
  actions: string[];
  evaluationId: string | null;
  organizationId: string;
  grounds: string;
  fileIds: string[];
  lodgedOn: string;
  /** Last day for the decision. */
  decideBy: string;
  decidedOn: string | null;
  /** The body, or the district, that decided. */
  decidedUnitId: string | null;
  reasons: string | null;

  static of(row: Appeal, actor: Actor): AppealView {
    const { id, version, state, evaluationId, organizationId, grounds, fileIds, lodgedOn, decideBy } = row;
    const { decidedOn, decidedUnitId, reasons } = row;
    return {
      ...{ id, version, state, actions: actionsOf(row, actor), evaluationId, organizationId, grounds },
      ...{ fileIds: [...fileIds], lodgedOn, decideBy, decidedOn, decidedUnitId, reasons },
    };
  }
}

/** Appeals, newest first. */
export class AppealListView {
  items: AppealView[];
  next: string | null;
}

const STEPS = { uphold: 'appeal.decide', refuse: 'appeal.decide', withdraw: 'appeal.lodge' } as const;

function actionsOf({ state, organizationId }: Appeal, actor: Actor): string[] {
  return allowedActions(appealLifecycle, state, STEPS, actor, (who, action) =>
    action === 'withdraw' ? who.unitId === organizationId : true,
  );
}
