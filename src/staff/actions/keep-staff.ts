import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import {
  type Actor,
  Database,
  KeyRing,
  Reveals,
  type Tx,
  advance,
  constraintMeans,
  create,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { type PersonContact, type PersonInput, knownPerson } from '../../registry/index.js';
import { type Day, addDays, dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { StaffReads } from '../data/staff-reads.js';
import { ReserveCandidate, StaffMember } from '../data/staff.entity.js';
import type { LeaveReason, Position } from '../domain/positions.js';
import { refuse } from '../domain/refusals.js';
import { candidateLifecycle } from '../domain/reserve-candidate.lifecycle.js';

constraintMeans('staff_member_time', refuse.employedThen);
constraintMeans('staff_member_replaces', () => refuse.replacedAlready({ pointer: '/replacesId' }));

/** Where somebody works from a day on. */
export interface Post {
  readonly communityId: string;
  readonly position: Position;
  readonly payGrade: string;
  /** Today at the latest. */
  readonly joinedOn: Day;
}

type By = Pick<Actor, 'unitId' | 'accountId'>;

/** The staff of a street's communities: who joins, moves, leaves, and is called from the reserve. */
@Injectable()
export class KeepStaff {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly reveals: Reveals,
    private readonly units: Units,
    private readonly reads: StaffReads,
  ) {}

  /** The new member's id. RuleBroken: 422 for a community of others, a day ahead or a place that is not empty; 409 for somebody who is there. */
  enter(actor: Actor, person: PersonInput, post: Post, replacesId: string | null): Promise<string> {
    return this.database.transaction((tx) => this.enterIn(tx, actor, person, post, replacesId));
  }

  /** The same within a transaction of an import. */
  async enterIn(tx: Tx, by: By, person: PersonInput, post: Post, replacesId: string | null): Promise<string> {
    const { id } = await knownPerson(tx, this.keys, person);
    return this.post(tx, by, post, { personId: id, replacesId, candidateId: null });
  }

  /** Calls somebody of the reserve to a place. RuleBroken as for `enter`, and 409 once he is called, withdrawn or expired. */
  async call(actor: Actor, candidateId: string, post: Post, replacesId: string | null): Promise<string> {
    await this.reads.candidate(actor, candidateId);
    return this.database.transaction(async (tx) => {
      const candidate = await lock(tx, ReserveCandidate, candidateId);
      await advance(tx, candidate, candidateLifecycle, 'call', actor);
      const { validTo, personId } = candidate;
      RuleBroken.conflictUnlessEmpty(
        validTo < dayOf(now(tx)) ? [refuse.candidateExpired({ params: { on: validTo } })] : [],
      );
      return this.post(tx, actor, post, { personId, replacesId, candidateId });
    });
  }

  /** Moves somebody to another place, position or grade of the same street: the old time ends on the day before. */
  async move(actor: Actor, id: string, post: Post): Promise<string> {
    await this.reads.one(actor, id);
    return this.database.transaction(async (tx) => {
      const member = await lock(tx, StaffMember, id);
      await this.end(tx, member, addDays(post.joinedOn, -1), 'moved');
      // Nobody is missing where only the grade changed.
      const stays = member.communityId === post.communityId && member.position === post.position;
      const from = { personId: member.personId, replacesId: stays ? id : null, candidateId: null };
      return this.post(tx, actor, post, from);
    });
  }

  /** Notes the last day of somebody. RuleBroken: 409 once he has left, 422 for the day. */
  async leave(actor: Actor, id: string, leftOn: Day, reason: LeaveReason): Promise<void> {
    await this.reads.one(actor, id);
    await this.database.transaction(async (tx) =>
      this.end(tx, await lock(tx, StaffMember, id), leftOn, reason),
    );
  }

  /** Name and phone for a reason that is kept. */
  reveal(actor: Actor, id: string, reason: string): Promise<PersonContact> {
    return this.database.transaction(async (tx) => {
      const { contact } = await this.reads.one(actor, id);
      await this.reveals.note(tx, actor, { type: 'staff_member', id }, reason);
      return contact;
    });
  }

  private async end(tx: Tx, member: StaffMember, leftOn: Day, leaveReason: LeaveReason): Promise<void> {
    RuleBroken.conflictUnlessEmpty(member.leftOn === null ? [] : [refuse.hasLeft()]);
    RuleBroken.unlessEmpty([
      ...(leftOn >= member.joinedOn ? [] : [refuse.endsEarly({ pointer: '/leftOn' })]),
      ...(leftOn <= dayOf(now(tx)) ? [] : [refuse.endsLate({ pointer: '/leftOn' })]),
    ]);
    await save(tx, Object.assign(member, { leftOn, leaveReason }));
  }

  private async post(
    tx: Tx,
    actor: By,
    post: Post,
    from: { personId: string; replacesId: string | null; candidateId: string | null },
  ): Promise<string> {
    RuleBroken.unlessEmpty(await this.violations(tx, actor, post, from.replacesId));
    const { communityId, position, payGrade, joinedOn } = post;
    const { personId, replacesId, candidateId } = from;
    const open = { leftOn: null, leaveReason: null, streetId: actor.unitId, enteredBy: actor.accountId };
    const where = { communityId, position, payGrade, joinedOn };
    return (await create(tx, StaffMember, { personId, replacesId, candidateId, ...where, ...open })).id;
  }

  private async violations(
    tx: Tx,
    { unitId }: By,
    { communityId, joinedOn }: Post,
    replacesId: string | null,
  ): Promise<Violation[]> {
    const kind = (await this.units.byIds([communityId])).get(communityId)?.kind;
    const community = kind === 'community' && (await this.units.isWithin(unitId, communityId));
    const empty = replacesId === null || (await hasLeft(tx, replacesId, unitId, joinedOn));
    return [
      ...(community ? [] : [refuse.communityNotYours({ pointer: '/communityId' })]),
      ...(joinedOn <= dayOf(now(tx)) ? [] : [refuse.beginsLate({ pointer: '/joinedOn' })]),
      ...(empty ? [] : [refuse.replacesPresent({ pointer: '/replacesId' })]),
    ];
  }
}

async function hasLeft(tx: Tx, id: string, streetId: string, before: Day): Promise<boolean> {
  const member = await tx.findOneBy(StaffMember, { id, streetId });
  return member?.leftOn != null && member.leftOn < before;
}
