import { Injectable } from '@nestjs/common';
import { type Actor, Database, Reveals, lock, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import type { PersonContact } from '../data/person-contacts.js';
import { SocialWorker } from '../data/social-worker.entity.js';
import { SocialWorkers } from '../data/social-workers.js';
import { refusePeople } from '../domain/people-refusals.js';
import { type WorkerCertificate, workerCertificateViolations } from '../domain/worker-rules.js';

/** Certificates of social workers: entered, and verified by somebody else. */
@Injectable()
export class CertifyWorker {
  constructor(
    private readonly database: Database,
    private readonly workers: SocialWorkers,
    private readonly reveals: Reveals,
  ) {}

  /** Puts a certificate in place of the one before; it waits to be verified. RuleBroken (422) with every reason. */
  async change(actor: Actor, id: string, change: Partial<WorkerCertificate>): Promise<void> {
    await this.workers.one(actor, id);
    await this.database.transaction(async (tx) => {
      const worker = Object.assign(await lock(tx, SocialWorker, id), change);
      RuleBroken.unlessEmpty(workerCertificateViolations(worker));
      const entered = { enteredBy: actor.accountId, verifiedBy: null, verifiedOn: null };
      await save(tx, Object.assign(worker, entered));
    });
  }

  /** Notes that the certificate was compared with its original. RuleBroken (409); Forbidden for who entered it. */
  async verify(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const worker = await lock(tx, SocialWorker, id);
      if (worker.enteredBy === actor.accountId) throw new Forbidden([refusePeople.entererVerifies()]);
      RuleBroken.conflictUnlessEmpty([
        ...(worker.level === null ? [refusePeople.certificateMissing()] : []),
        ...(worker.verifiedOn === null ? [] : [refusePeople.certificateVerified()]),
      ]);
      await save(tx, Object.assign(worker, { verifiedBy: actor.accountId, verifiedOn: dayOf(now(tx)) }));
    });
  }

  /** Name and phone for a reason that is kept. */
  reveal(actor: Actor, id: string, reason: string): Promise<PersonContact> {
    return this.database.transaction(async (tx) => {
      const { contact } = await this.workers.one(actor, id);
      await this.reveals.note(tx, actor, { type: 'social_worker', id }, reason);
      return contact;
    });
  }
}
