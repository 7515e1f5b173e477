import { Injectable } from '@nestjs/common';
import { Unit } from '../../identity/index.js';
import { type Actor, Database, Files, KeyRing, type Tx, create, lock, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { type PersonInput, knownPerson } from '../data/known-persons.js';
import { Organization } from '../data/organization.entity.js';
import { Relation } from '../data/relation.entity.js';
import { fileViolations } from '../domain/credentials.js';
import { refuseRelation } from '../domain/relation-refusals.js';
import { type RelationFacts, relationViolations } from '../domain/relation-rules.js';
import { demandRegistrar } from '../policies.js';

/** A relation to an organization as its registrar enters it: with a person or with a unit. */
export interface RelationInput extends Omit<RelationFacts, 'from'> {
  readonly person: PersonInput | null;
  readonly unitId: string | null;
  readonly fileId: string | null;
}

type By = Pick<Actor, 'unitId' | 'role' | 'accountId'>;

/** Records what a person or a unit is to an organization; every recusal counts it from then on. */
@Injectable()
export class RecordRelation {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly files: Files,
  ) {}

  /** The new relation. RuleBroken (422) with everything that doesn't fit. */
  async run(actor: Actor, organizationId: string, input: RelationInput): Promise<Relation> {
    return this.database.transaction((tx) => this.recordIn(tx, actor, organizationId, input));
  }

  /** The same within a transaction of an import. */
  async recordIn(tx: Tx, by: By, organizationId: string, input: RelationInput): Promise<Relation> {
    demandRegistrar(by, await lock(tx, Organization, organizationId));
    const { person, unitId, ...relation } = input;
    RuleBroken.unlessEmpty([
      ...relationViolations({ ...relation, from: person ? 'person' : 'unit' }, dayOf(now(tx))),
      ...(await endViolations(tx, organizationId, input)),
      ...(await this.aboutFile(by, input.fileId)),
    ]);
    return create(tx, Relation, {
      ...relation,
      ...{ fromPersonId: person && (await knownPerson(tx, this.keys, person)).id, fromUnitId: unitId },
      ...{ toPersonId: null, toUnitId: organizationId, recordedBy: by.accountId, voidReason: null },
    });
  }

  private async aboutFile(actor: By, fileId: string | null): Promise<Violation[]> {
    if (fileId === null) return [];
    const [file] = await this.files.byIds([fileId]);
    return fileViolations(file, actor.unitId);
  }
}

async function endViolations(
  tx: Tx,
  organizationId: string,
  { person, unitId }: RelationInput,
): Promise<Violation[]> {
  if ((person === null) === (unitId === null)) return [refuseRelation.partyMissing()];
  if (unitId === null) return [];
  if (unitId === organizationId) return [refuseRelation.unitItself({ pointer: '/unitId' })];
  const known = await tx.existsBy(Unit, { id: unitId });
  return known ? [] : [refuseRelation.unitUnknown({ pointer: '/unitId' })];
}
