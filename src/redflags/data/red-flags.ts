import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import {
  type Actor,
  Database,
  type FileLinkView,
  Files,
  isOverseer,
  keysetPage,
} from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { IndicatorCode } from '../domain/indicator-codes.js';
import type { RedFlagState } from '../domain/red-flag.lifecycle.js';
import { RedFlag, RedFlagFinding, RedFlagWord } from './red-flag.entity.js';

/** Narrows a list; everything given has to hold. */
export interface FlagFilter {
  readonly code?: IndicatorCode;
  readonly state?: RedFlagState;
  readonly buyerId?: string;
  readonly tenderId?: string;
  readonly organizationId?: string;
}

/** All that was found and said, oldest first. */
export interface FlagHistory {
  readonly findings: readonly RedFlagFinding[];
  readonly words: readonly RedFlagWord[];
}

/**
 * Reads of red flags: a buyer its own, supervisors those of the units below theirs and those of no buyer, auditors all.
 */
@Injectable()
export class RedFlags {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  /** A page, newest first. */
  page(actor: Actor, filter: FlagFilter, request: PageRequest): Promise<Page<RedFlag>> {
    const { organizationId, ...columns } = filter;
    const query = this.visibleTo(actor);
    for (const [column, value] of Object.entries(columns as Readonly<Record<string, string | undefined>>)) {
      if (value !== undefined) query.andWhere(`flag.${column} = :${column}`, { [column]: value });
    }
    if (organizationId)
      query.andWhere('flag.organizationIds @> ARRAY[:organizationId]::uuid[]', { organizationId });
    return keysetPage(query, request);
  }

  /** One that the actor may see. NotFound (404) for every other. */
  async find(actor: Actor, id: string): Promise<RedFlag> {
    const found = await this.visibleTo(actor).andWhere('flag.id = :id', { id }).getOne();
    if (!found) throw new NotFound('red_flag');
    return found;
  }

  /** What was found and said. */
  async history(flagId: string): Promise<FlagHistory> {
    const { reader } = this.database;
    return {
      findings: await reader.find(RedFlagFinding, { where: { flagId }, order: { number: 'ASC' } }),
      words: await reader.find(RedFlagWord, { where: { flagId }, order: { id: 'ASC' } }),
    };
  }

  /** A file of an explanation. NotFound (404) for what belongs to none. */
  async file(actor: Actor, id: string, fileId: string): Promise<FileLinkView> {
    const { words } = await this.history((await this.find(actor, id)).id);
    if (!words.some(({ fileIds }) => fileIds.includes(fileId))) throw new NotFound('file');
    return this.files.link(fileId);
  }

  private visibleTo({ role, unitId }: Actor): SelectQueryBuilder<RedFlag> {
    const query = this.database.reader.createQueryBuilder(RedFlag, 'flag');
    if (role === 'auditor') return query.where('TRUE');
    if (!isOverseer({ role })) return query.where('flag.buyerId = :unitId', { unitId });
    return query.where('(flag.buyerId IS NULL OR flag.buyerId IN (SELECT unit_subtree(:unitId)))', {
      unitId,
    });
  }
}
