import type { Day } from '../../shared/days.js';
import { maskName, maskPhone } from '../../shared/masking.js';
import type { WorkerDetails } from '../data/social-workers.js';
import type { Employment } from '../data/social-worker.entity.js';
import { type WorkerLevel, isCertifiedOn } from '../domain/worker-rules.js';

/** A social worker's time with one employer. */
export class EmploymentView {
  id: string;
  organizationId: string;
  post: string;
  validFrom: string;
  /** Last day, inclusive; null while it lasts. */
  validTo: string | null;
  endReason: string | null;

  static of({ id, organizationId, post, validFrom, validTo, endReason }: Employment): EmploymentView {
    return { id, organizationId, post, validFrom, validTo, endReason };
  }
}

/** A social worker, masked. */
export class SocialWorkerView {
  id: string;
  version: number;
  /** Masked; empty once it was erased. @example 李** */
  name: string;
  /** Masked; empty once it was erased. @example 138****8000 */
  phone: string;
  level: WorkerLevel | null;
  certificateNumber: string | null;
  certificateFrom: string | null;
  certificateTo: string | null;
  /** The day on which somebody compared the certificate with its original. */
  verifiedOn: string | null;
  /** True when the certificate is verified and valid today (持证上岗). */
  certified: boolean;
  /** The latest first. */
  employments: EmploymentView[];

  static of({ worker, employments, contact }: WorkerDetails, today: Day): SocialWorkerView {
    const { id, version, level, certificateNumber, certificateFrom, certificateTo, verifiedOn } = worker;
    return {
      ...{ id, version, name: maskName(contact.name), phone: maskPhone(contact.phone), level },
      ...{ certificateNumber, certificateFrom, certificateTo, verifiedOn },
      certified: isCertifiedOn(worker, today),
      employments: employments.map((each) => EmploymentView.of(each)),
    };
  }
}

/** Social workers, newest first. */
export class SocialWorkerListView {
  items: SocialWorkerView[];
  next: string | null;
}
