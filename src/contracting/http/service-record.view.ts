import { formatInstant } from '../../shared/days.js';
import type { MaskedRecipient, RecordDetails } from '../data/service-records.js';
import type { ServiceMethod, ServiceProof } from '../domain/service-record-rules.js';

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
  /** Client id of the line in whose place it counts. */
  corrects: string | null;
  correctionReason: string | null;
  /** Client id of the line that counts in its place: this one counts no more. */
  correctedBy: string | null;
  workerIds: string[];
  /** @example "3.50" */
  volunteerHours: string;
  proof: ServiceProof | null;
  /** To be opened under `files/{fileId}`. */
  fileIds: string[];
  /** RFC 3339. */
  recordedAt: string;

  static of({ record, recipients, correctedBy }: RecordDetails): ServiceRecordView {
    const { id, contractId, clientId, method, servedOn, place, quantity, createdAt } = record;
    const { corrects, correctionReason, workerIds, volunteerHours, proof, fileIds } = record;
    return {
      ...{ id, contractId, clientId, method, on: servedOn, place, quantity, corrects, correctionReason },
      ...{ correctedBy, workerIds, volunteerHours, proof, fileIds },
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
