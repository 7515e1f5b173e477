import { Injectable } from '@nestjs/common';
import { type Actor, Database, KeyRing, type Tx, lock, now, touch } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { exact, toDecimal } from '../../shared/exact.js';
import type { Violation } from '../../shared/violation.js';
import { demandPerforming } from '../data/contract-steps.js';
import { Contract } from '../data/contract.entity.js';
import { type SealedContent, isSameContent, sealContent } from '../data/recipient-secrets.js';
import { appendRecords, keepRecipients, knownRecords } from '../data/service-ledger.js';
import { refuseAll } from '../domain/conflicts.js';
import { normalisedPhone } from '../../shared/phone.js';
import { type ServiceMethod, serviceRecordViolations } from '../domain/service-record-rules.js';
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
}

/** Somebody served, as he was typed in. */
export interface SentRecipient {
  readonly name: string;
  readonly phone: string;
  readonly consented: boolean;
  readonly stratum?: string;
}

/** How many lines were taken over, and how many the ledger had already. */
export interface Recorded {
  readonly recorded: number;
  readonly known: number;
}

type Line = SentRecord & { readonly content: string };

/** Takes over the provider's ledger lines; a line sent again changes nothing. */
@Injectable()
export class RecordServices {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /**
   * All lines or none. RuleBroken (409): the contract is not performed, or a client id is taken by other content;
   * (422): a day outside the term or in the future, a client id twice in one upload.
   */
  async run(actor: Actor, contractId: string, sent: readonly SentRecord[]): Promise<Recorded> {
    const lines = sent.map(plain).map((line) => ({ ...line, content: JSON.stringify(line) }));
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
        ...serviceRecordViolations(lines, {
          ...{ from: contract.serviceFrom, to: contract.serviceTo },
          today: dayOf(now(tx)),
        }),
      ]);
      await this.keep(tx, actor, contractId, fresh);
      return { recorded: fresh.length, known: lines.length - fresh.length };
    });
  }

  private async keep(tx: Tx, actor: Actor, contractId: string, lines: readonly Line[]): Promise<void> {
    if (lines.length === 0) return;
    const named = lines.flatMap(({ recipients, on }) => {
      return recipients.map((each) => ({ ...each, stratum: each.stratum ?? null, consentOn: on }));
    });
    const ids = await keepRecipients(tx, this.keys, contractId, named);
    await appendRecords(
      tx,
      lines.map(({ clientId, method, on, place, quantity, recipients, content }) => ({
        ...{ contractId, clientId, method, place, quantity },
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
function plain({ clientId, method, on, place, quantity, recipients }: SentRecord): SentRecord {
  return {
    ...{ clientId, method, on, place, quantity: toDecimal(exact(quantity), 2) },
    recipients: recipients.map(({ name, phone, consented, stratum }) => {
      return { name: name.trim(), phone: normalisedPhone(phone), consented, stratum };
    }),
  };
}
