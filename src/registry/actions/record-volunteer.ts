import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import {
  type Actor,
  Database,
  KeyRing,
  Reveals,
  type Tx,
  constraintMeans,
  create,
  lock,
  now,
  save,
  touch,
} from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { normalisedPhone } from '../../shared/phone.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { type PersonInput, knownPerson } from '../data/known-persons.js';
import type { PersonContact } from '../data/person-contacts.js';
import { Resident } from '../data/resident.entity.js';
import { Volunteer, VolunteerHours } from '../data/volunteer.entity.js';
import { Volunteers, minutesOn } from '../data/volunteers.js';
import { refusePeople } from '../domain/people-refusals.js';
import { hoursViolations } from '../domain/worker-rules.js';

constraintMeans('volunteer_person', refusePeople.volunteerKnown);
constraintMeans('volunteer_hours_correction', refusePeople.entryCorrected);

/** A service record. */
export interface HoursInput {
  readonly servedOn: Day;
  readonly minutes: number;
  /** Names nobody. */
  readonly activity: string;
}

/** Volunteers by their real names, and what they did (志愿服务条例 art. 19). */
@Injectable()
export class RecordVolunteer {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly volunteers: Volunteers,
    private readonly reveals: Reveals,
  ) {}

  /** Enters one of the caller's community. RuleBroken (409) for somebody who is there. */
  register(actor: Actor, input: PersonInput): Promise<string> {
    return this.database.transaction((tx) => enterVolunteer(tx, this.keys, actor, input));
  }

  /** Records what was done. RuleBroken (422): in the future, or more than a day has; never two at once beyond it. */
  record(actor: Actor, id: string, hours: HoursInput): Promise<string> {
    return this.database.transaction(async (tx) => {
      await this.volunteers.one(actor, id);
      return noteHours(tx, actor, id, hours);
    });
  }

  /** Takes a record back by an entry against it, with the reason in its place. RuleBroken (409): once, and no correction. */
  correct(actor: Actor, id: string, entryId: string, reason: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      await this.volunteers.one(actor, id);
      await lock(tx, Volunteer, id);
      const entry = await tx.findOneBy(VolunteerHours, { id: entryId, volunteerId: id });
      if (!entry) throw new NotFound('volunteer_hours');
      RuleBroken.conflictUnlessEmpty(
        entry.correctsId === null ? [] : [refusePeople.correctionOfCorrection()],
      );
      const by = { unitId: actor.unitId, recordedBy: actor.accountId, recordedAt: now(tx) };
      const { servedOn, minutes } = entry;
      const against = { servedOn, minutes: -minutes, activity: reason, correctsId: entryId };
      const made = { id: uuid(), volunteerId: id, ...against, ...by };
      await tx.insert(VolunteerHours, made);
      touch(tx, 'volunteer', id, 'correct');
      return made.id;
    });
  }

  /** Notes that he is a volunteer no more; his record stays. */
  async leave(actor: Actor, id: string): Promise<void> {
    await this.volunteers.one(actor, id);
    await this.database.transaction(async (tx) => {
      const volunteer = await lock(tx, Volunteer, id);
      RuleBroken.conflictUnlessEmpty(volunteer.leftOn === null ? [] : [refusePeople.volunteerLeft()]);
      await save(tx, Object.assign(volunteer, { leftOn: dayOf(now(tx)) }));
    });
  }

  /** Name and phone for a reason that is kept. */
  reveal(actor: Actor, id: string, reason: string): Promise<PersonContact> {
    return this.database.transaction(async (tx) => {
      const { contact } = await this.volunteers.one(actor, id);
      await this.reveals.note(tx, actor, { type: 'volunteer', id }, reason);
      return contact;
    });
  }
}

type By = Pick<Actor, 'unitId' | 'accountId'>;

/** Enters a volunteer of one's own community. */
export async function enterVolunteer(tx: Tx, keys: KeyRing, by: By, input: PersonInput): Promise<string> {
  const macs = keys.macs('phone', normalisedPhone(input.phone));
  const wasServed = await tx.existsBy(Resident, { phoneMac: In(macs) });
  const personId = (await knownPerson(tx, keys, input)).id;
  const values = { personId, communityId: by.unitId, wasServed, enteredBy: by.accountId, leftOn: null };
  return (await create(tx, Volunteer, values)).id;
}

/** Records what a volunteer did, whose row is locked: so no two records together go beyond a day. */
export async function noteHours(tx: Tx, by: By, id: string, hours: HoursInput): Promise<string> {
  const { servedOn, minutes, activity } = hours;
  const { leftOn } = await lock(tx, Volunteer, id);
  RuleBroken.conflictUnlessEmpty(leftOn !== null && servedOn > leftOn ? [refusePeople.volunteerLeft()] : []);
  const known = await minutesOn(tx, id, servedOn);
  RuleBroken.unlessEmpty(hoursViolations(servedOn, minutes, known, dayOf(now(tx))));
  const noted = { unitId: by.unitId, recordedBy: by.accountId, recordedAt: now(tx), correctsId: null };
  const entry = { id: uuid(), volunteerId: id, servedOn, minutes, activity, ...noted };
  await tx.insert(VolunteerHours, entry);
  touch(tx, 'volunteer', id, 'record');
  return entry.id;
}
