import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  type Actor,
  Database,
  Files,
  Outbox,
  Settings,
  constraintMeans,
  create,
  lock,
  now,
} from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { ContractBreach } from '../data/contract-breach.entity.js';
import { lawfulDay } from '../data/contract-days.js';
import { Contract } from '../data/contract.entity.js';
import { refuseBreach as refuse } from '../domain/breach-refusals.js';
import type { BreachGround } from '../domain/breach-rules.js';
import { refuseAll } from '../domain/conflicts.js';
import { contractBreachLifecycle } from '../domain/contract-breach.lifecycle.js';
import { BreachStepped } from '../events.js';
import { demandStanding } from '../policies.js';

constraintMeans('one_open_breach', () => refuse.breachOpenAlready());

/** What the buyer finds. */
export interface BreachFound {
  readonly ground: BreachGround;
  readonly facts: string;
  readonly fileIds: readonly string[];
}

/** Gives notice of a breach: the provider's time for its defence begins. */
@Injectable()
export class NoticeBreach {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly calendars: WorkingCalendars,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  /** Its id. RuleBroken (409): the contract is not in force, or a breach is open; (422): files of others. */
  async run(actor: Actor, contractId: string, { ground, facts, fileIds }: BreachFound): Promise<string> {
    const strangers = await this.files.foreign(actor, fileIds);
    return this.database.transaction(async (tx) => {
      const contract = await lock(tx, Contract, contractId);
      demandStanding(actor, contract, ['buyer'], 'contract');
      const { state } = contract;
      const isInForce = state === 'performing' || state === 'suspended';
      const open = await tx.countBy(ContractBreach, { contractId, state: In(['noticed', 'rectifying']) });
      refuseAll([
        ...(isInForce ? [] : [refuse.breachOutOfPlace({ params: { state } })]),
        ...(open > 0 ? [refuse.breachOpenAlready()] : []),
        ...strangers.map((n) => refuse.breachUnknownFile({ pointer: `/fileIds/${n}` })),
      ]);
      const noticedOn = dayOf(now(tx));
      const { id } = await create(tx, ContractBreach, {
        ...{ contractId, state: contractBreachLifecycle.initial, ground, facts, fileIds: [...fileIds] },
        ...{ noticedBy: actor.accountId, noticedOn },
        defendBy: await lawfulDay(this.calendars, noticedOn, this.settings.breachDefenceWorkingDays),
        ...{ defence: null, defenceFileIds: [], decisionBody: null, decisionSha256: null, decidedBy: null },
        ...{ decidedOn: null, rectifyBy: null, settledFen: null, sanctionId: null },
      });
      await this.outbox.publish(tx, BreachStepped, { breachId: id, contractId, action: 'notice' });
      return id;
    });
  }
}
