import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  KeyRing,
  advance,
  constraintMeans,
  create,
  lock,
  now,
} from '../../platform/index.js';
import { type PersonInput, knownPerson } from '../../registry/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { StaffReads } from '../data/staff-reads.js';
import { ReserveCandidate } from '../data/staff.entity.js';
import { refuse } from '../domain/refusals.js';
import { candidateLifecycle } from '../domain/reserve-candidate.lifecycle.js';

constraintMeans('reserve_candidate_person', refuse.candidateKnown);

/** What the selection found. */
export interface CandidateInput {
  readonly level: ReserveCandidate['level'];
  /** 0 to 100, up to two decimals. */
  readonly score: string;
  /** Last day, inclusive. */
  readonly validTo: Day;
}

/** Who waits to be called when staff leave (社区工作者储备库). */
@Injectable()
export class KeepReserve {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly reads: StaffReads,
  ) {}

  /** The new candidate's id. RuleBroken: 422 for the days, 409 for somebody who waits already. */
  enter(actor: Actor, person: PersonInput, { level, score, validTo }: CandidateInput): Promise<string> {
    return this.database.transaction(async (tx) => {
      const listedOn = dayOf(now(tx));
      RuleBroken.unlessEmpty(validTo >= listedOn ? [] : [refuse.candidateEndsEarly({ pointer: '/validTo' })]);
      const { id: personId } = await knownPerson(tx, this.keys, person);
      const by = { streetId: actor.unitId, enteredBy: actor.accountId, state: candidateLifecycle.initial };
      return (await create(tx, ReserveCandidate, { personId, level, score, listedOn, validTo, ...by })).id;
    });
  }

  /** Takes somebody out of the reserve. IllegalStep (409) once called or withdrawn. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.reads.candidate(actor, id);
    await this.database.transaction(async (tx) => {
      await advance(tx, await lock(tx, ReserveCandidate, id), candidateLifecycle, 'withdraw', actor);
    });
  }
}
