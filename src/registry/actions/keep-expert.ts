import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  type Tx,
  advance,
  constraintMeans,
  create,
  lock,
  save,
} from '../../platform/index.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { Expert, ExpertDecision } from '../data/expert.entity.js';
import { KnownCodesReader } from '../data/known-codes.js';
import { refuseExpert } from '../domain/expert-rules.js';
import { type ExpertAction, expertLifecycle } from '../domain/expert.lifecycle.js';
import { codeViolations } from '../domain/registration.js';

constraintMeans('expert_account_id_key', refuseExpert.known);

/** What the pool keeps of an expert. */
export interface ExpertInput {
  readonly title: string | null;
  readonly fields: readonly string[];
  readonly areas: readonly string[];
}

/** Enters experts into the pool, changes them, and decides on them. */
@Injectable()
export class KeepExpert {
  constructor(
    private readonly database: Database,
    private readonly known: KnownCodesReader,
  ) {}

  /** An application: the expert's own, or entered for an account with that role. RuleBroken: 422, or 409 for who is there. */
  async apply(actor: Actor, accountId: string, input: ExpertInput): Promise<string> {
    const wrong = await this.codeViolations(input);
    return this.database.transaction((tx) => enterExpert(tx, actor.accountId, accountId, input, wrong));
  }

  /** Changes fields, regions and title. RuleBroken (422) for unknown codes. */
  async change(id: string, change: Partial<ExpertInput> & { readonly available?: boolean }): Promise<void> {
    RuleBroken.unlessEmpty(
      await this.codeViolations({ fields: change.fields ?? [], areas: change.areas ?? [] }),
    );
    await this.database.transaction(async (tx) => {
      await save(tx, Object.assign(await lock(tx, Expert, id), change));
    });
  }

  /** A step with its reason. Forbidden (403) to approve whom one entered. */
  async decide(actor: Actor, id: string, action: ExpertAction, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const expert = await lock(tx, Expert, id);
      if (action === 'approve' && expert.enteredBy === actor.accountId)
        throw new Forbidden([refuseExpert.decidesOwn()]);
      const decision = await create(tx, ExpertDecision, { expertId: id, action, reason });
      await advance(tx, expert, expertLifecycle, action, actor, decision.id);
    });
  }

  private async codeViolations({ fields, areas }: Omit<ExpertInput, 'title'>): Promise<Violation[]> {
    const codes = await this.known.read(areas);
    return [
      ...codeViolations(fields, codes.categories, '/fields'),
      ...codeViolations(areas, codes.areas, '/areas'),
    ];
  }
}

/** Enters an application, with what is wrong with its codes. RuleBroken: 422, or 409 for who is there. */
export async function enterExpert(
  tx: Tx,
  enteredBy: string,
  accountId: string,
  { title, fields, areas }: ExpertInput,
  wrong: readonly Violation[] = [],
): Promise<string> {
  const account = await expertAccount(tx, accountId);
  RuleBroken.unlessEmpty([...wrong, ...account.violations]);
  const expert = await create(tx, Expert, {
    ...{ accountId, name: account.name, title, fields: [...fields], areas: [...areas] },
    ...{ recusedFor: [], available: true, enteredBy, state: expertLifecycle.initial },
  });
  return expert.id;
}

/** The account of somebody who is to judge: it has that role, and does not supervise procurement. */
async function expertAccount(tx: Tx, accountId: string): Promise<{ name: string; violations: Violation[] }> {
  const rows: { name: string; role: string }[] = await tx.query(
    `SELECT a.name, m.role FROM account a JOIN membership m ON m.account_id = a.id AND m.state = 'active' WHERE a.id = $1`,
    [accountId],
  );
  const holds = (role: string) => rows.some((row) => row.role === role);
  return {
    name: rows[0]?.name ?? '',
    violations: [
      ...(holds('expert') ? [] : [refuseExpert.noAccount({ pointer: '/accountId' })]),
      ...(holds('procurement-supervisor')
        ? [refuseExpert.supervisesProcurement({ pointer: '/accountId' })]
        : []),
    ],
  };
}
