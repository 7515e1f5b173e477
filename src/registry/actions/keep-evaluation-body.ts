import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import {
  type Actor,
  Database,
  type Tx,
  advance,
  constraintMeans,
  create,
  lock,
  now,
  save,
  touch,
} from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import { EvaluationBody, EvaluationBodyDecision, EvaluatorAbsence } from '../data/evaluation-body.entity.js';
import { KnownCodesReader } from '../data/known-codes.js';
import { Organization } from '../data/organization.entity.js';
import { evaluatorAbsenceViolations, refuseBody } from '../domain/evaluation-body-rules.js';
import { type EvaluationBodyAction, evaluationBodyLifecycle } from '../domain/evaluation-body.lifecycle.js';
import { codeViolations } from '../domain/registration.js';

constraintMeans('evaluator_absence_once', () => refuseBody.absenceOverlaps({ pointer: '/from' }));

/** What the register keeps of a body. */
export interface EvaluationBodyInput {
  readonly fields: readonly string[];
  readonly areas: readonly string[];
  readonly capacity: number;
  readonly statement: string;
}

/** Enters evaluation bodies, changes them, decides on them, and notes when their evaluators are away. */
@Injectable()
export class KeepEvaluationBody {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly known: KnownCodesReader,
  ) {}

  /** An application for a unit of that kind. RuleBroken: codes, or a unit that provides services (422), one that is there (409). */
  apply(actor: Actor, id: string, input: EvaluationBodyInput): Promise<string> {
    return this.database.transaction((tx) => this.applyIn(tx, actor.accountId, id, input));
  }

  /** The same within a transaction of an import. */
  async applyIn(tx: Tx, enteredBy: string, id: string, input: EvaluationBodyInput): Promise<string> {
    const unit = (await this.units.byIds([id])).get(id);
    const codes = await this.known.read(input.areas);
    const supplies = await tx.existsBy(Organization, { id });
    RuleBroken.unlessEmpty([
      ...(unit?.kind === 'evaluation-body' ? [] : [refuseBody.notABody({ pointer: '/unitId' })]),
      ...(supplies ? [refuseBody.supplies({ pointer: '/unitId' })] : []),
      ...codeViolations(input.fields, codes.categories, '/fields'),
      ...codeViolations(input.areas, codes.areas, '/areas'),
    ]);
    // The row has the unit's id: two that apply at once wait for each other here, and the second finds the first.
    await tx.query('SELECT 1 FROM unit WHERE id = $1 FOR NO KEY UPDATE', [id]);
    RuleBroken.conflictUnlessEmpty(
      (await tx.existsBy(EvaluationBody, { id })) ? [refuseBody.known({ pointer: '/unitId' })] : [],
    );
    const values = { ...input, fields: [...input.fields], areas: [...input.areas] };
    const by = { enteredBy, state: evaluationBodyLifecycle.initial };
    return (await create(tx, EvaluationBody, { ...values, ...by, id, name: unit?.name ?? '' })).id;
  }

  /** Changes fields, places and capacity. RuleBroken (422) for unknown codes. */
  async change(id: string, change: Partial<EvaluationBodyInput>): Promise<void> {
    const codes = await this.known.read(change.areas ?? []);
    RuleBroken.unlessEmpty([
      ...codeViolations(change.fields ?? [], codes.categories, '/fields'),
      ...codeViolations(change.areas ?? [], codes.areas, '/areas'),
    ]);
    await this.database.transaction(async (tx) => {
      await save(tx, Object.assign(await lock(tx, EvaluationBody, id), change));
    });
  }

  /** A step with its reason. Forbidden (403) to approve what one entered. */
  async decide(actor: Actor, id: string, action: EvaluationBodyAction, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const body = await lock(tx, EvaluationBody, id);
      if (action === 'approve' && body.enteredBy === actor.accountId)
        throw new Forbidden([refuseBody.decidesOwn()]);
      const decision = await create(tx, EvaluationBodyDecision, { bodyId: id, action, reason });
      await advance(tx, body, evaluationBodyLifecycle, action, actor, decision.id);
    });
  }

  /** An evaluator of the caller's body gets no visits on these days. RuleBroken: 422, or 409 when it overlaps another. */
  async beAbsent(actor: Actor, accountId: string, absentFrom: Day, absentTo: Day): Promise<void> {
    const own = await this.units.accountsIn(actor.unitId, ['evaluator']);
    const known = own.some((each) => each.accountId === accountId);
    await this.database.transaction(async (tx) => {
      RuleBroken.unlessEmpty([
        ...(known ? [] : [refuseBody.notItsEvaluator({ pointer: '/accountId' })]),
        ...evaluatorAbsenceViolations(absentFrom, absentTo, dayOf(now(tx))),
      ]);
      await create(tx, EvaluatorAbsence, { bodyId: actor.unitId, accountId, absentFrom, absentTo });
    });
  }

  /** Takes an absence of the caller's body back. */
  async beBack(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { affected } = await tx.delete(EvaluatorAbsence, { id, bodyId: actor.unitId });
      if (!affected) throw new NotFound('evaluator_absence');
      touch(tx, 'evaluator_absence', id, 'delete');
    });
  }
}
