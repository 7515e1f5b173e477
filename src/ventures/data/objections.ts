import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, Database, isOverseer, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { VentureProgramme } from './programme.entity.js';
import { VentureObjection } from './result.entity.js';

/** An objection with the street that answers it. */
export interface ObjectionFile {
  readonly objection: VentureObjection;
  readonly streetId: string;
}

/** Reads of objections: who objects his own, the street those to its results, overseers all. */
@Injectable()
export class Objections {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  async page(actor: Actor, request: PageRequest, programmeId?: string): Promise<Page<ObjectionFile>> {
    const query = this.scoped(actor);
    if (programmeId) query.andWhere('objection.programmeId = :programmeId', { programmeId });
    const { items, next } = await keysetPage(query, request);
    return { items: await this.withStreets(items), next };
  }

  /** One. NotFound (404) for everybody else. */
  async one(actor: Actor, id: string): Promise<ObjectionFile> {
    const [file] = await this.withStreets(
      await this.scoped(actor).andWhere('objection.id = :id', { id }).getMany(),
    );
    if (!file) throw new NotFound('venture_objection');
    return file;
  }

  private scoped(actor: Actor) {
    return this.database.reader.createQueryBuilder(VentureObjection, 'objection').where(
      `(objection.unitId = :unitId OR :overseer OR EXISTS (
          SELECT 1 FROM venture_programme p WHERE p.id = objection.programme_id AND p.street_id = :unitId))`,
      { unitId: actor.unitId, overseer: isOverseer(actor) },
    );
  }

  private async withStreets(objections: readonly VentureObjection[]): Promise<ObjectionFile[]> {
    const ids = objections.map(({ programmeId }) => programmeId);
    const programmes = await this.database.reader.findBy(VentureProgramme, { id: In(ids) });
    return objections.map((objection) => {
      const programme = programmes.find(({ id }) => id === objection.programmeId);
      return { objection, streetId: programme?.streetId ?? '' };
    });
  }
}
