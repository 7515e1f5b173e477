import { formatInstant } from '../../shared/days.js';
import type { MaskedRecipient, RecordDetails } from '../data/service-records.js';
import type { ServiceMethod } from '../domain/service-record-rules.js';

/** A recipient as lists show him. */
export class MaskedRecipientView {
  recipientId: string;
  /** @example 王** */
  name: string;
  /** @example 138****8000 */
  phone: string;
  consented: boolean;
  stratum: string | null;

  static of({ recipientId, name, phone, consented, stratum }: MaskedRecipient): MaskedRecipientView {
    return { recipientId, name, phone, consented, stratum };
  }
}

/** One line of a service ledger. */
export class ServiceRecordView {
  id: string;
  contractId: string;
  clientId: string;
  method: ServiceMethod;
  on: string;
  place: string;
  /** @example "2.00" */
  quantity: string;
  recipients: MaskedRecipientView[];
  /** RFC 3339. */
  recordedAt: string;

  static of({ record, recipients }: RecordDetails): ServiceRecordView {
    const { id, contractId, clientId, method, servedOn, place, quantity, createdAt } = record;
    return {
      ...{ id, contractId, clientId, method, on: servedOn, place, quantity },
      recipients: recipients.map((recipient) => MaskedRecipientView.of(recipient)),
      recordedAt: formatInstant(createdAt),
    };
  }
}

/** A service ledger, newest first. */
export class ServiceRecordListView {
  items: ServiceRecordView[];
  next: string | null;
}

/** What became of an upload. */
export class RecordedServicesView {
  /** Lines taken over now. */
  recorded: number;
  /** Lines that the ledger had already. */
  known: number;
}
