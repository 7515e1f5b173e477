import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, KeyRing, keysetPage, openPersonal } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { normalisedPhone } from '../../shared/phone.js';
import { NotFound } from '../../shared/refused.js';
import { Consent } from './consent.entity.js';
import { Resident } from './resident.entity.js';

/** Name and phone, unmasked; both empty once they were erased. */
export interface ResidentContact {
  readonly name: string;
  readonly phone: string;
}

/** Reads of residents: a community's own, and a street office's communities'. */
@Injectable()
export class Residents {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /** A page, newest first. */
  page(actor: Actor, request: PageRequest): Promise<Page<Resident>> {
    return keysetPage(this.of(actor), request);
  }

  /** One of the caller's residents. NotFound (404) for another unit's. */
  async one(actor: Actor, id: string): Promise<Resident> {
    const resident = await this.of(actor).andWhere('resident.id = :id', { id }).getOne();
    if (!resident) throw new NotFound('resident');
    return resident;
  }

  /** The caller's residents with a phone, at most a page of them. */
  withPhone(actor: Actor, phone: string): Promise<Resident[]> {
    return this.of(actor)
      .andWhere('resident.phoneMac IN (:...macs)', { macs: this.keys.macs('phone', normalisedPhone(phone)) })
      .orderBy('resident.id')
      .limit(50)
      .getMany();
  }

  /** Every consent of a resident, the withdrawn ones too, the latest first. */
  consentsOf(residentId: string): Promise<Consent[]> {
    return this.database.reader.find(Consent, { where: { residentId }, order: { id: 'DESC' } });
  }

  /** Residents by id, those that exist, whatever their community: for other contexts' own rows. */
  async byIds(ids: readonly string[]): Promise<Map<string, Resident>> {
    const found = await this.database.reader.findBy(Resident, { id: In([...ids]) });
    return new Map(found.map((resident) => [resident.id, resident]));
  }

  /** What a view masks and a reveal shows. */
  contactOf(resident: Resident): ResidentContact {
    return {
      name: openPersonal(this.keys, resident, 'nameSealed') ?? '',
      phone: openPersonal(this.keys, resident, 'phoneSealed') ?? '',
    };
  }

  private of({ unitId }: Actor): SelectQueryBuilder<Resident> {
    return this.database.reader
      .createQueryBuilder(Resident, 'resident')
      .where('resident.communityId IN (SELECT id FROM unit WHERE id = :unitId OR parent_id = :unitId)', {
        unitId,
      });
  }
}
