import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, now, save } from '../../platform/index.js';
import { proposeSanction } from '../../registry/index.js';
import { canonicalJson } from '../../shared/canonical-json.js';
import { type Day, dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { type Fen, moneyText } from '../../shared/money.js';
import { sha256 } from '../../shared/sha256.js';
import { ContractBreach } from '../data/contract-breach.entity.js';
import { changeFacts } from '../data/contract-changes.js';
import type { Contract } from '../data/contract.entity.js';
import { endContract } from '../data/end-contract.js';
import { lockBelow } from '../data/lock-below.js';
import { refuseBreach as refuse } from '../domain/breach-refusals.js';
import { BREACH_GROUNDS, type BreachOutcome, decisionViolations } from '../domain/breach-rules.js';
import { refuseAll } from '../domain/conflicts.js';
import { contractBreachLifecycle } from '../domain/contract-breach.lifecycle.js';
import { terminationViolations } from '../domain/termination-rules.js';
import { BreachStepped } from '../events.js';
import { demandStanding } from '../policies.js';

/** What is decided about a breach. Amount in fen. */
export interface BreachDecision {
  readonly outcome: BreachOutcome;
  readonly reasons: string;
  readonly rectifyBy?: Day;
  /** What all that was delivered and accepted is worth. */
  readonly settledFen?: Fen;
  /** Proposed to the district with the end of the contract; months of a bar only. */
  readonly sanction?: { readonly kind: 'warning' | 'purchase-bar'; readonly months?: number };
}

/** Decides about a breach, signed over the decision's own text; the end of the contract settles it. */
@Injectable()
export class DecideBreach {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /**
   * RuleBroken (409): the provider may still defend itself or put it right, payment requests are under way; (422): decided
   * by who gave the notice, an outcome without what belongs to it, a settlement below what was accepted or above the price.
   */
  async run(actor: Actor, breachId: string, decision: BreachDecision): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row: breach } = await lockBelow(tx, ContractBreach, breachId);
      demandStanding(actor, contract, ['buyer'], 'contract_breach');
      next(contractBreachLifecycle, decision.outcome, breach.state);
      const today = dayOf(now(tx));
      refuseAll(await violations(tx, actor, { contract, breach, decision, today }));
      const body = decisionText(contract, breach, decision, today);
      Object.assign(breach, {
        ...{ decisionBody: body, decisionSha256: sha256(body), decidedBy: actor.accountId, decidedOn: today },
        rectifyBy: decision.rectifyBy ?? breach.rectifyBy,
        settledFen: decision.settledFen ?? null,
        sanctionId: await sanction(tx, actor, { contract, breach, decision }),
      });
      await save(tx, breach);
      await advance(tx, breach, contractBreachLifecycle, decision.outcome, actor);
      if (decision.outcome === 'terminate') {
        const cause = { type: 'contract-breach', id: breach.id };
        await endContract(tx, contract, { settled: decision.settledFen ?? 0n, on: today, cause }, actor);
      }
      await this.outbox.publish(tx, BreachStepped, {
        breachId,
        contractId: contract.id,
        action: decision.outcome,
      });
    });
  }

  /** The breach was put right; IllegalStep (409) unless that was decided. */
  async close(actor: Actor, breachId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row: breach } = await lockBelow(tx, ContractBreach, breachId);
      demandStanding(actor, contract, ['buyer'], 'contract_breach');
      await advance(tx, breach, contractBreachLifecycle, 'close', actor);
      await this.outbox.publish(tx, BreachStepped, { breachId, contractId: contract.id, action: 'close' });
    });
  }
}

interface Deciding {
  readonly contract: Contract;
  readonly breach: ContractBreach;
  readonly decision: BreachDecision;
}

async function violations(tx: Tx, actor: Actor, facts: Deciding & { today: Day }) {
  const { contract, breach, decision, today } = facts;
  const { outcome, rectifyBy, settledFen, sanction: asked } = decision;
  const { settling } = await changeFacts(tx, contract, { proposedBy: 'buyer', today });
  const monthsFit = !asked || (asked.kind === 'purchase-bar') === (asked.months !== undefined);
  return [
    ...decisionViolations({
      ...{ outcome, today, defendBy: breach.defendBy, defended: breach.defence !== null },
      ...{ rectifyBy, earlierRectifyBy: breach.rectifyBy, hasSettlement: settledFen !== undefined },
      ...{ hasSanction: asked !== undefined, noticedBy: breach.noticedBy, decidedBy: actor.accountId },
    }),
    ...(monthsFit ? [] : [refuse.sanctionMonthsUnfit({ pointer: '/sanction/months' })]),
    ...(settledFen === undefined ? [] : terminationViolations(settledFen, settling)),
  ];
}

async function sanction(
  tx: Tx,
  actor: Actor,
  { contract, breach, decision }: Deciding,
): Promise<string | null> {
  if (!decision.sanction) return null;
  const { kind, months = null } = decision.sanction;
  return proposeSanction(tx, actor, {
    ...{ organizationId: contract.organizationId, kind, months, fileIds: breach.fileIds },
    grounds: `“${contract.title}”合同因违约解除：${breach.facts}`,
    basis: BREACH_GROUNDS[breach.ground],
  });
}

function decisionText(
  contract: Contract,
  breach: ContractBreach,
  decision: BreachDecision,
  today: Day,
): string {
  const { outcome, reasons, rectifyBy = null, settledFen } = decision;
  const { ground, facts, noticedOn, defendBy, defence } = breach;
  return canonicalJson({
    form: 'sanshe-breach-decision/1',
    contract: { id: contract.id, documentSha256: contract.documentSha256, title: contract.title },
    notice: { ground, basis: BREACH_GROUNDS[ground], facts, noticedOn },
    defence: { until: defendBy, text: defence },
    ...{ outcome, reasons, rectifyBy },
    settledAmount: settledFen === undefined ? null : { ...moneyText(settledFen) },
    decidedOn: today,
  });
}
