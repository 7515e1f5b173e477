import { type Actor, allowedActions } from '../../platform/index.js';
import type { BodyEvaluator } from '../data/evaluation-bodies.js';
import type { EvaluationBody } from '../data/evaluation-body.entity.js';
import { type EvaluationBodyState, evaluationBodyLifecycle } from '../domain/evaluation-body.lifecycle.js';

const STEPS = {
  approve: 'evaluation-body.decide',
  refuse: 'evaluation-body.decide',
  suspend: 'evaluation-body.decide',
  reinstate: 'evaluation-body.decide',
  withdraw: 'evaluation-body.decide',
} as const;

/** An evaluation body in the register. */
export class EvaluationBodyView {
  /** The id of its unit. */
  id: string;
  version: number;
  state: EvaluationBodyState;
  name: string;
  /** Service categories that it evaluates; none: all. */
  fields: string[];
  /** Places in which it works; none: everywhere. */
  areas: string[];
  /** Visits that all its evaluators together have open at most. */
  capacity: number;
  statement: string;
  /** The steps that this caller may take now. */
  actions: string[];

  static of(body: EvaluationBody, caller: Actor): EvaluationBodyView {
    const { id, version, state, name, fields, areas, capacity, statement, enteredBy } = body;
    return {
      ...{ id, version, state, name, fields, areas, capacity, statement },
      actions: allowedActions(evaluationBodyLifecycle, state, STEPS, caller, (actor, action) => {
        return action !== 'approve' || actor.accountId !== enteredBy;
      }),
    };
  }
}

/** Evaluation bodies, newest first. */
export class EvaluationBodyListView {
  items: EvaluationBodyView[];
  next: string | null;
}

/** Days on which an evaluator gets no visits. */
export class EvaluatorAbsenceView {
  id: string;
  from: string;
  /** Inclusive. */
  to: string;
}

/** An evaluator of a body. */
export class EvaluatorView {
  accountId: string;
  name: string;
  absences: EvaluatorAbsenceView[];

  static of({ accountId, name, absences }: BodyEvaluator): EvaluatorView {
    return {
      ...{ accountId, name },
      absences: absences.map(({ id, absentFrom: from, absentTo: to }) => ({ id, from, to })),
    };
  }
}

/** The evaluators of a body. */
export class EvaluatorListView {
  items: EvaluatorView[];
}
