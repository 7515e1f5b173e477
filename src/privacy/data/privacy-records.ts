import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { DataIncident, EntrustedProcessing, ImpactAssessment, ProcessingCheck } from './privacy.entity.js';

type Kind = ImpactAssessment | EntrustedProcessing | DataIncident;

/** Reads: of one's own unit and those below it; of who processes for it; district and auditor all. */
@Injectable()
export class PrivacyRecords {
  constructor(private readonly database: Database) {}

  /** A page of assessments, newest first. */
  assessments(actor: Actor, request: PageRequest): Promise<Page<ImpactAssessment>> {
    return keysetPage(this.scoped(ImpactAssessment, actor), request);
  }

  /** One assessment. NotFound (404) outside the caller's units, like the others. */
  assessment(actor: Actor, id: string): Promise<ImpactAssessment> {
    return this.one(ImpactAssessment, actor, id);
  }

  /** A page of what is entrusted, newest first. */
  processings(actor: Actor, request: PageRequest): Promise<Page<EntrustedProcessing>> {
    return keysetPage(this.scoped(EntrustedProcessing, actor), request);
  }

  /** One that is entrusted. */
  processing(actor: Actor, id: string): Promise<EntrustedProcessing> {
    return this.one(EntrustedProcessing, actor, id);
  }

  /** A page of incidents, newest first. */
  incidents(actor: Actor, request: PageRequest): Promise<Page<DataIncident>> {
    return keysetPage(this.scoped(DataIncident, actor), request);
  }

  /** One incident. */
  incident(actor: Actor, id: string): Promise<DataIncident> {
    return this.one(DataIncident, actor, id);
  }

  private async one<T extends Kind>(entity: new () => T, actor: Actor, id: string): Promise<T> {
    const found = await this.scoped(entity, actor).andWhere('row.id = :id', { id }).getOne();
    if (!found) throw new NotFound(this.database.dataSource.getMetadata(entity).tableName);
    return found;
  }

  /** How the entrusting unit looked after one, the latest first. */
  async checks(processingId: string): Promise<ProcessingCheck[]> {
    const { reader } = this.database;
    return reader.find(ProcessingCheck, { where: { processingId }, order: { id: 'DESC' }, take: 200 });
  }

  /** Entrusted processing whose time is over and whose data were neither returned nor deleted, the longest first. */
  unsettled(actor: Actor, on: Day): Promise<EntrustedProcessing[]> {
    return this.scoped(EntrustedProcessing, actor)
      .andWhere(`row.state <> 'settled' AND coalesce(row.endedOn, row.validTo) < :on`, { on })
      .orderBy('row.validTo')
      .limit(500)
      .getMany();
  }

  private scoped<T extends Kind>(entity: new () => T, { role, unitId }: Actor): SelectQueryBuilder<T> {
    const all = role === 'district-supervisor' || role === 'auditor';
    const processor = (entity as unknown) === EntrustedProcessing ? ' OR row.processorId = :unitId' : '';
    return this.database.reader
      .createQueryBuilder(entity, 'row')
      .where(`(:all OR row.unitId IN (SELECT unit_subtree(:unitId))${processor})`, { all, unitId });
  }
}
