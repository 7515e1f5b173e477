import { Injectable } from '@nestjs/common';
import {
  type Correction,
  type DataSubject,
  KeyRing,
  type PersonalDataHolder,
  PersonalDataHolders,
  type PersonalRecord,
  type Tx,
  contactOf,
  contactRows,
  correctContacts,
  eraseContacts,
} from '../../platform/index.js';
import { In } from 'typeorm';
import { KnownPerson } from './known-person.entity.js';
import { Relation } from './relation.entity.js';

/** What the register knows of persons in relations. */
@Injectable()
export class KnownPersonData implements PersonalDataHolder {
  readonly name = 'registry-relations';
  readonly holds = [KnownPerson];

  constructor(
    private readonly keys: KeyRing,
    holders: PersonalDataHolders,
  ) {
    holders.add(this);
  }

  async export(tx: Tx, subject: DataSubject): Promise<PersonalRecord[]> {
    const persons = await personsOf(tx, subject);
    const own = In(persons.map(({ id }) => id));
    const relations = await tx.find(Relation, {
      where: [{ fromPersonId: own }, { toPersonId: own }],
      order: { id: 'ASC' },
    });
    const registers: PersonalRecord[] = await tx.query(REGISTERS, [persons.map(({ id }) => id)]);
    return [
      ...registers,
      ...persons.map((person) => ({
        ...{ what: 'known-person', id: person.id },
        fields: { ...contactOf(this.keys, person) },
      })),
      ...relations.map(({ id, kind, toUnitId, percent, validFrom, validTo, voidReason }) => ({
        ...{ what: 'relation', id },
        fields: { kind, unitId: toUnitId, percent, validFrom, validTo, voidReason },
      })),
    ];
  }

  async correct(tx: Tx, subject: DataSubject, correction: Correction): Promise<number> {
    const persons = await personsOf(tx, subject);
    await correctContacts(tx, this.keys, persons, correction);
    return persons.length;
  }

  /** The relations stay, between persons without a name: those who judged are still told from those who may not. */
  async erase(tx: Tx, subject: DataSubject): Promise<number> {
    const persons = await personsOf(tx, subject);
    await eraseContacts(tx, persons, { nameMac: null });
    return persons.length;
  }
}

/** What the registers of social workers, volunteers and contacts say of persons. */
const REGISTERS = `
  SELECT 'social-worker' AS what, w.id, json_build_object('level', w.level, 'certificateNumber', w.certificate_number,
         'certificateFrom', w.certificate_from, 'certificateTo', w.certificate_to, 'verifiedOn', w.verified_on) AS fields
    FROM social_worker w WHERE w.person_id = ANY($1)
  UNION ALL
  SELECT 'employment', e.id, json_build_object('unitId', e.organization_id, 'post', e.post, 'validFrom', e.valid_from,
         'validTo', e.valid_to) FROM employment e JOIN social_worker w ON w.id = e.worker_id WHERE w.person_id = ANY($1)
  UNION ALL
  SELECT 'volunteer', v.id, json_build_object('communityId', v.community_id, 'wasServed', v.was_served, 'leftOn', v.left_on,
         'minutes', (SELECT coalesce(sum(h.minutes), 0) FROM volunteer_hours h WHERE h.volunteer_id = v.id))
    FROM volunteer v WHERE v.person_id = ANY($1)
  UNION ALL
  SELECT 'organization-contact', o.id, json_build_object('unitId', o.organization_id, 'kind', o.kind, 'endedOn', o.ended_on)
    FROM organization_contact o WHERE o.person_id = ANY($1)
  UNION ALL
  SELECT 'staff-member', s.id, json_build_object('unitId', s.community_id, 'position', s.position, 'payGrade', s.pay_grade,
         'joinedOn', s.joined_on, 'leftOn', s.left_on, 'leaveReason', s.leave_reason)
    FROM staff_member s WHERE s.person_id = ANY($1)
  UNION ALL
  SELECT 'staff-payment', p.id, json_build_object('month', p.month, 'kind', p.kind, 'amountFen', p.amount)
    FROM staff_payment p JOIN staff_member s ON s.id = p.staff_id WHERE s.person_id = ANY($1)
  UNION ALL
  SELECT 'staff-review', v.id, json_build_object('year', v.year, 'total', v.total, 'grade', v.grade, 'remark', v.remark)
    FROM staff_review v JOIN staff_member s ON s.id = v.staff_id WHERE s.person_id = ANY($1) AND v.state = 'confirmed'
  UNION ALL
  SELECT 'reserve-candidate', c.id, json_build_object('state', c.state, 'level', c.level, 'score', c.score, 'validTo', c.valid_to)
    FROM reserve_candidate c WHERE c.person_id = ANY($1)`;

function personsOf(tx: Tx, subject: DataSubject): Promise<KnownPerson[]> {
  if ('phoneMacs' in subject) return contactRows(tx, KnownPerson, subject);
  const lock = { mode: 'pessimistic_write' } as const;
  return tx.find(KnownPerson, { where: { accountId: subject.accountId }, lock });
}

/** Erases name and phone of persons by id; what they were in relations and registers stays, nameless. */
export async function eraseKnownPersons(tx: Tx, ids: readonly string[]): Promise<void> {
  await eraseContacts(tx, await tx.findBy(KnownPerson, { id: In([...ids]) }), { nameMac: null });
}
