import { Injectable } from '@nestjs/common';
import { Unit, Units } from '../../identity/index.js';
import {
  type Actor,
  Database,
  KeyRing,
  type Tx,
  constraintMeans,
  create,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { KnownPerson } from '../data/known-person.entity.js';
import { type PersonInput, knownPerson } from '../data/known-persons.js';
import { Relation } from '../data/relation.entity.js';
import { refuseRelation } from '../domain/relation-refusals.js';
import { relationDayViolations, relationViolations } from '../domain/relation-rules.js';
import { type RelationKind, isKinship } from '../domain/relations.js';

constraintMeans('known_person_account_id_key', refuseRelation.personOfOther);

/** What somebody declares of himself: a relative, or what he is to a unit. */
export interface DeclarationInput {
  /** Of the one who declares, so that he is known to be the same as stands in an organization's papers. */
  readonly phone: string;
  readonly kind: RelationKind;
  readonly relative: PersonInput | null;
  readonly unitId: string | null;
  readonly percent: string | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** Takes declarations of interest by those who judge, buy or evaluate. */
@Injectable()
export class DeclareRelation {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly units: Units,
  ) {}

  /** RuleBroken: 422 for what doesn't fit, 409 when another account is the person with this name and phone. */
  async run(actor: Actor, input: DeclarationInput): Promise<Relation> {
    return this.database.transaction(async (tx) => {
      const { phone, relative, unitId, ...relation } = input;
      RuleBroken.unlessEmpty(await declarationViolations(tx, input));
      const self = await this.self(tx, actor, phone);
      const other = relative && (await knownPerson(tx, this.keys, relative));
      if (other?.id === self.id)
        throw new RuleBroken([refuseRelation.personItself({ pointer: '/relative' })]);
      return create(tx, Relation, {
        ...relation,
        ...{ fromPersonId: self.id, fromUnitId: null, toPersonId: other?.id ?? null, toUnitId: unitId },
        ...{ recordedBy: actor.accountId, fileId: null, voidReason: null },
      });
    });
  }

  /** Tells on which day something declared ended. NotFound for what the caller did not declare. */
  async end(actor: Actor, id: string, lastDay: Day): Promise<Relation> {
    return this.database.transaction(async (tx) => {
      const relation = await lock(tx, Relation, id);
      if (relation.recordedBy !== actor.accountId) throw new NotFound('relation');
      return endRelation(tx, relation, lastDay);
    });
  }

  private async self(tx: Tx, { accountId }: Actor, phone: string): Promise<KnownPerson> {
    const known = await tx.findOneBy(KnownPerson, { accountId });
    if (known) return known;
    const name = (await this.units.accountNames([accountId])).get(accountId) ?? '';
    const person = await knownPerson(tx, this.keys, { name, phone });
    if (person.accountId !== null) throw new RuleBroken([refuseRelation.personOfOther()], true);
    person.accountId = accountId;
    await save(tx, person);
    return person;
  }
}

/** Sets the last day of a locked relation. RuleBroken (422) when it is before the first, 409 when it is void. */
export async function endRelation(tx: Tx, relation: Relation, lastDay: Day): Promise<Relation> {
  RuleBroken.conflictUnlessEmpty(relation.voidReason === null ? [] : [refuseRelation.voided()]);
  const { validFrom } = relation;
  RuleBroken.unlessEmpty(relationDayViolations({ validFrom, validTo: lastDay }, dayOf(now(tx))));
  relation.validTo = lastDay;
  await save(tx, relation);
  return relation;
}

async function declarationViolations(tx: Tx, input: DeclarationInput): Promise<Violation[]> {
  const { kind, relative, unitId } = input;
  const today = dayOf(now(tx));
  if (isKinship(kind)) {
    const missing = relative === null || unitId !== null || input.percent !== null;
    return [
      ...(missing ? [refuseRelation.partyMissing({ pointer: '/relative' })] : []),
      ...relationDayViolations(input, today),
    ];
  }
  if (relative !== null || unitId === null) return [refuseRelation.partyMissing({ pointer: '/unitId' })];
  const known = await tx.existsBy(Unit, { id: unitId });
  return [
    ...(known ? [] : [refuseRelation.unitUnknown({ pointer: '/unitId' })]),
    ...relationViolations({ ...input, from: 'person' }, today),
  ];
}
