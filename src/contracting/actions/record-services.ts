import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Files,
  KeyRing,
  Settings,
  type Tx,
  constraintMeans,
  lock,
  now,
  touch,
} from '../../platform/index.js';
import { employedWorkers } from '../../registry/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { exact, toDecimal } from '../../shared/exact.js';
import type { Violation } from '../../shared/violation.js';
import { demandPerforming } from '../data/contract-steps.js';
import { Contract } from '../data/contract.entity.js';
import { type SealedContent, isSameContent, sealContent } from '../data/recipient-secrets.js';
import { knownLines, knownRecords } from '../data/known-lines.js';
import { appendRecords, keepRecipients } from '../data/service-ledger.js';
import { refuseAll } from '../domain/conflicts.js';
import { normalisedPhone } from '../../shared/phone.js';
import {
  type LedgerFacts,
  type ServiceMethod,
  type ServiceProof,
  isServiceMethod,
  serviceRecordViolations,
} from '../domain/service-record-rules.js';
import { refuseService as refuse } from '../domain/service-refusals.js';
import { demandStanding } from '../policies.js';

/** One line of an upload. */
export interface SentRecord {
  readonly clientId: string;
  readonly method: ServiceMethod;
  readonly on: Day;
  readonly place: string;
  /** Decimal text. */
  readonly quantity: string;
  readonly recipients: readonly SentRecipient[];
  /** The line that counts no more, and why. */
  readonly correction?: { readonly corrects: string; readonly reason: string };
  /** Social workers of the provider. */
  readonly workerIds?: readonly string[];
  /** Decimal text. */
  readonly volunteerHours?: string;
  readonly proof?: ServiceProof;
  readonly fileIds?: readonly string[];
}

/** Somebody served, as he was typed in. */
export interface SentRecipient {
  readonly name: string;
  readonly phone: string;
  readonly consented: boolean;
  readonly stratum?: string;
  readonly keyGroup?: boolean;
}

/** How many lines were taken over, and how many the ledger had already. */
export interface Recorded {
  readonly recorded: number;
  readonly known: number;
}

type Line = SentRecord & { readonly content: string };

constraintMeans('service_record_corrected_once', () => refuse.correctedMeanwhile());

/** Takes over the provider's ledger lines; a line sent again changes nothing. */
@Injectable()
export class RecordServices {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly files: Files,
    private readonly settings: Settings,
  ) {}

  /**
   * All lines or none. RuleBroken (409): the contract is not performed, or a client id is taken by other content;
   * (422): a day outside the term or in the future, a client id twice in one upload, a correction of nothing or of
   * what is corrected, workers who are not the provider's or not certified, files of others.
   */
  async run(actor: Actor, contractId: string, sent: readonly SentRecord[]): Promise<Recorded> {
    const lines = sent.map(plain).map((line) => ({ ...line, content: JSON.stringify(line) }));
    const fileIds = lines.flatMap((line) => line.fileIds ?? []);
    const foreign = new Set((await this.files.foreign(actor, fileIds)).map((n) => fileIds[n]));
    return this.database.transaction(async (tx) => {
      const contract = await lock(tx, Contract, contractId);
      demandStanding(actor, contract, ['provider'], 'contract');
      const clientIds = lines.map(({ clientId }) => clientId);
      const known = await knownRecords(tx, contractId, clientIds);
      const fresh = lines.filter(({ clientId }) => !known.has(clientId));
      // What arrived before the contract's end may be sent again after it.
      if (fresh.length > 0) demandPerforming(contract);
      refuseAll([
        ...this.taken(lines, known),
        ...serviceRecordViolations(lines, await this.around(tx, contract, lines)),
        ...lines.flatMap((line, index) =>
          (line.fileIds ?? []).flatMap((id, n) =>
            foreign.has(id) ? [refuse.proofFileUnknown({ pointer: `/records/${index}/fileIds/${n}` })] : [],
          ),
        ),
      ]);
      await this.keep(tx, actor, contractId, fresh);
      return { recorded: fresh.length, known: lines.length - fresh.length };
    });
  }

  private async around(tx: Tx, contract: Contract, lines: readonly Line[]): Promise<LedgerFacts> {
    const corrected = lines.flatMap(({ correction }) => (correction ? [correction.corrects] : []));
    const workerIds = lines.flatMap((line) => line.workerIds ?? []);
    return {
      ...{ from: contract.serviceFrom, to: contract.serviceTo, today: dayOf(now(tx)) },
      known: await knownLines(tx, contract.id, corrected),
      worker: await employedWorkers(tx, contract.organizationId, workerIds),
      certified: this.settings.serviceCertifiedMethods.split(',').filter(isServiceMethod),
    };
  }

  private async keep(tx: Tx, actor: Actor, contractId: string, lines: readonly Line[]): Promise<void> {
    if (lines.length === 0) return;
    const named = lines.flatMap(({ recipients, on }) => {
      return recipients.map((each) => ({
        ...each,
        stratum: each.stratum ?? null,
        keyGroup: each.keyGroup ?? false,
        consentOn: on,
      }));
    });
    const ids = await keepRecipients(tx, this.keys, contractId, named);
    await appendRecords(
      tx,
      lines.map(({ clientId, method, on, place, quantity, recipients, content, ...line }) => ({
        ...{ contractId, clientId, method, place, quantity },
        corrects: line.correction?.corrects ?? null,
        correctionReason: line.correction?.reason ?? null,
        workerIds: [...new Set(line.workerIds ?? [])],
        volunteerHours: line.volunteerHours ?? '0',
        proof: line.proof ?? null,
        fileIds: [...new Set(line.fileIds ?? [])],
        servedOn: on,
        recipientIds: [...new Set(recipients.flatMap(({ phone }) => ids.get(phone) ?? []))],
        contentSealed: sealContent(this.keys, contractId, clientId, content),
        recordedBy: actor.accountId,
      })),
    );
    touch(tx, 'contract', contractId, 'record-services');
  }

  private taken(lines: readonly Line[], known: ReadonlyMap<string, SealedContent | null>): Violation[] {
    return lines.flatMap(({ clientId, content }, index) => {
      const record = known.get(clientId);
      const at = { pointer: `/records/${index}/clientId`, params: { clientId } };
      return record && !isSameContent(this.keys, record, content) ? [refuse.clientIdTaken(at)] : [];
    });
  }
}

/** A line as it is compared and kept: fields in one order, figures and phones in one form. */
function plain(sent: SentRecord): SentRecord {
  const { clientId, method, on, place, quantity, recipients, correction, volunteerHours: hours } = sent;
  const { workerIds, proof, fileIds } = sent;
  return {
    ...{ clientId, method, on, place, quantity: toDecimal(exact(quantity), 2) },
    recipients: recipients.map(({ name, phone, consented, stratum, keyGroup }) => {
      return { name: name.trim(), phone: normalisedPhone(phone), consented, stratum, keyGroup };
    }),
    correction: correction && { corrects: correction.corrects, reason: correction.reason.trim() },
    ...{ workerIds, proof, fileIds },
    volunteerHours: hours === undefined ? undefined : toDecimal(exact(hours), 2),
  };
}
