import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type Correction,
  type DataSubject,
  Database,
  KeyRing,
  PersonalDataHolders,
  type Tx,
  advance,
  lock,
  now,
  openPersonal,
  save,
} from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { DataRequest, type HolderResult } from '../data/data-request.entity.js';
import { DataRequests } from '../data/data-requests.js';
import { type RefusalGround, answerViolations } from '../domain/data-request-rules.js';
import { dataRequestLifecycle } from '../domain/data-request.lifecycle.js';
import { demandDataRequestDecider } from '../resident-policies.js';

/** Grants what a person asks, in every context at once, or refuses it with its reason. */
@Injectable()
export class DecideDataRequest {
  constructor(
    private readonly database: Database,
    private readonly requests: DataRequests,
    private readonly holders: PersonalDataHolders,
    private readonly keys: KeyRing,
  ) {}

  /**
   * Does what is asked, all or nothing. RuleBroken (422): an explanation without words, or the law wants kept what is to
   * be erased. Forbidden (403) to who lodged it.
   */
  async grant(actor: Actor, id: string, answer: string | undefined): Promise<void> {
    await this.decide(actor, id, 'grant', async (tx, request) => {
      RuleBroken.unlessEmpty(answerViolations(request.kind, answer));
      const result = await this.execute(tx, request, this.requests.subjectOf(request));
      return { result, answer: answer ?? null };
    });
  }

  /** The ground is one of the law's, the words say the rest (art. 50). */
  async refuse(actor: Actor, id: string, ground: RefusalGround, answer: string): Promise<void> {
    await this.decide(actor, id, 'refuse', () => Promise.resolve({ ground, answer }));
  }

  private async decide(
    actor: Actor,
    id: string,
    action: 'grant' | 'refuse',
    work: (tx: Tx, request: DataRequest) => Promise<Partial<DataRequest>>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.requests.one(actor, id);
      const request = await lock(tx, DataRequest, id);
      demandDataRequestDecider(actor, request);
      await advance(tx, request, dataRequestLifecycle, action, actor);
      const decision = await work(tx, request);
      // An erasure took the phone out of this row, too.
      const left = await tx.findOneByOrFail(DataRequest, { id });
      const decided = { decidedBy: actor.accountId, decidedAt: now(tx), correctionSealed: null };
      await save(tx, Object.assign(left, decision, decided));
    });
  }

  private async execute(tx: Tx, request: DataRequest, subject: DataSubject): Promise<HolderResult[]> {
    if (request.kind === 'erase') return this.erase(tx, subject);
    const correction = this.correctionOf(request);
    return this.each(async (holder) =>
      request.kind === 'correct'
        ? holder.correct(tx, subject, correction)
        : (await holder.export(tx, subject)).length,
    );
  }

  private async erase(tx: Tx, subject: DataSubject): Promise<HolderResult[]> {
    const obstacles = [];
    for (const holder of this.holders.all())
      obstacles.push(...((await holder.obstacles?.(tx, subject)) ?? []));
    RuleBroken.unlessEmpty(obstacles);
    return this.each((holder) => holder.erase(tx, subject));
  }

  private async each(
    work: (holder: ReturnType<PersonalDataHolders['all']>[number]) => Promise<number>,
  ): Promise<HolderResult[]> {
    const results: HolderResult[] = [];
    for (const holder of this.holders.all())
      results.push({ holder: holder.name, records: await work(holder) });
    return results;
  }

  private correctionOf(request: DataRequest): Correction {
    const sealed = openPersonal(this.keys, request, 'correctionSealed');
    return sealed === null ? {} : (JSON.parse(sealed) as Correction);
  }
}
