import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, Database, type FileLinkView, Files, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { Contract } from './contract.entity.js';
import { Contracts } from './contracts.js';
import { SupervisionAnswer, SupervisionRecord } from './supervision-record.entity.js';

/** A record with its contract and what was answered. */
export interface SupervisionDetails {
  readonly id: string;
  readonly contract: Contract;
  readonly record: SupervisionRecord;
  readonly answers: readonly SupervisionAnswer[];
}

/** Reads of supervision records for those who may see their contract. */
@Injectable()
export class SupervisionRecords {
  constructor(
    private readonly database: Database,
    private readonly contracts: Contracts,
    private readonly files: Files,
  ) {}

  /** A page, newest first. */
  async page(actor: Actor, contractId: string, request: PageRequest): Promise<Page<SupervisionDetails>> {
    const contract = await this.contracts.find(actor, contractId);
    const query = this.database.reader
      .createQueryBuilder(SupervisionRecord, 'record')
      .where('record.contractId = :contractId', { contractId });
    const { items, next } = await keysetPage(query, request);
    return { items: await this.withAnswers(contract, items), next };
  }

  /** One of them. NotFound (404). */
  async one(actor: Actor, contractId: string, id: string): Promise<SupervisionDetails> {
    const contract = await this.contracts.find(actor, contractId);
    const found = await this.database.reader.findBy(SupervisionRecord, { contractId, id });
    const [details] = await this.withAnswers(contract, found);
    if (!details) throw new NotFound('supervision_record');
    return details;
  }

  /** A file of a record or of an answer to it. NotFound (404) for what is not there. */
  async file(actor: Actor, contractId: string, id: string, fileId: string): Promise<FileLinkView> {
    const { record, answers } = await this.one(actor, contractId, id);
    const ids = [record, ...answers].flatMap(({ fileIds }) => fileIds);
    if (!ids.includes(fileId)) throw new NotFound('file');
    return this.files.link(fileId);
  }

  private async withAnswers(
    contract: Contract,
    records: readonly SupervisionRecord[],
  ): Promise<SupervisionDetails[]> {
    const recordId = In(records.map(({ id }) => id));
    const all = await this.database.reader.find(SupervisionAnswer, {
      where: { recordId },
      order: { id: 'ASC' },
    });
    return records.map((record) => {
      const answers = all.filter((answer) => answer.recordId === record.id);
      return { id: record.id, contract, record, answers };
    });
  }
}
