import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type FileLinkView, Files, KeyRing, keysetPage } from '../../platform/index.js';
import { maskName, maskPhone } from '../../registry/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { openContact } from './recipient-secrets.js';
import { ServiceRecipient } from './service-recipient.entity.js';
import { ServiceRecord } from './service-record.entity.js';

/** A recipient as lists show him: 张*, 138****8000; both empty once they were erased. */
export interface MaskedRecipient {
  readonly recipientId: string;
  readonly name: string;
  readonly phone: string;
  readonly consented: boolean;
  readonly stratum: string | null;
}

/** A ledger line with whom it names. */
export interface RecordDetails {
  readonly id: string;
  readonly record: ServiceRecord;
  readonly recipients: readonly MaskedRecipient[];
  /** Client id of the line that corrected it. */
  readonly correctedBy: string | null;
}

/** Reads of service ledgers; nothing personal leaves unmasked. */
@Injectable()
export class ServiceRecords {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly files: Files,
  ) {}

  /** A page of a contract's ledger. The caller has been asked whether he may see the contract. */
  async page(contractId: string, request: PageRequest): Promise<Page<RecordDetails>> {
    const query = this.database.reader
      .createQueryBuilder(ServiceRecord, 'record')
      .where('record.contractId = :contractId', { contractId });
    const { items, next } = await keysetPage(query, request);
    const masked = await this.masked(items.flatMap(({ recipientIds }) => recipientIds));
    const corrects = In(items.map(({ clientId }) => clientId));
    const corrections = await this.database.reader.findBy(ServiceRecord, { contractId, corrects });
    const by = new Map(corrections.map((line) => [line.corrects, line.clientId]));
    return {
      items: items.map((record) => {
        const recipients = record.recipientIds.flatMap((id) => masked.get(id) ?? []);
        return { id: record.id, record, recipients, correctedBy: by.get(record.clientId) ?? null };
      }),
      next,
    };
  }

  /** A file of a line. NotFound (404) for what is not there. */
  async file(contractId: string, recordId: string, fileId: string): Promise<FileLinkView> {
    const record = await this.database.reader.findOneBy(ServiceRecord, { contractId, id: recordId });
    if (!record?.fileIds.includes(fileId)) throw new NotFound('file');
    return this.files.link(fileId);
  }

  private async masked(ids: readonly string[]): Promise<Map<string, MaskedRecipient>> {
    const found = await this.database.reader.findBy(ServiceRecipient, { id: In([...new Set(ids)]) });
    return new Map(
      found.map((row) => {
        const { name = '', phone = '' } = openContact(this.keys, row) ?? {};
        const { id, consented, stratum } = row;
        return [id, { recipientId: id, name: maskName(name), phone: maskPhone(phone), consented, stratum }];
      }),
    );
  }
}
