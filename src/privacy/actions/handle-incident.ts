import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Outbox,
  type Tx,
  advance,
  create,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { PrivacyRecords } from '../data/privacy-records.js';
import { DataIncident } from '../data/privacy.entity.js';
import { incidentLifecycle } from '../domain/data-incident.lifecycle.js';
import { type DataKind, type IncidentKind, type Telling, tellingViolations } from '../domain/records.js';
import { refuse } from '../domain/refusals.js';
import { IncidentReported } from '../events.js';

/** What happened, as far as is known; it names nobody. */
export interface IncidentInput {
  readonly discoveredAt: Date;
  readonly kind: IncidentKind;
  readonly dataKinds: readonly DataKind[];
  readonly persons: number;
  readonly cause: string;
  readonly harm: string;
}

/** Leaks of personal data: reported, remedied, told, closed (个人信息保护法 art. 57). */
@Injectable()
export class HandleIncident {
  constructor(
    private readonly database: Database,
    private readonly records: PrivacyRecords,
    private readonly outbox: Outbox,
  ) {}

  /** The new incident's id; the unit's lead and the district hear of it at once. RuleBroken (422): discovered later than now. */
  report(actor: Actor, input: IncidentInput): Promise<string> {
    return this.database.transaction(async (tx) => {
      const late = input.discoveredAt > now(tx);
      RuleBroken.unlessEmpty(late ? [refuse.discoveredLater({ pointer: '/discoveredAt' })] : []);
      const { discoveredAt, kind, dataKinds, persons, cause, harm } = input;
      const { unitId, accountId: reportedBy } = actor;
      const incident = await create(tx, DataIncident, {
        ...{ state: incidentLifecycle.initial, unitId, reportedBy, discoveredAt, kind },
        ...{ dataKinds: [...dataKinds], persons, cause, harm, remedy: null, conclusion: null },
        ...{ authority: null, authorityAt: null, personsAt: null, personsExempt: null },
      });
      await this.outbox.publish(tx, IncidentReported, { incidentId: incident.id, unitId });
      return incident.id;
    });
  }

  /** Notes what was done at once, and how many persons are concerned by now. */
  contain(actor: Actor, id: string, remedy: string, persons: number): Promise<void> {
    return this.step(actor, id, 'contain', (_, incident) => {
      Object.assign(incident, { remedy, persons });
    });
  }

  /** Notes who was told, and when. RuleBroken (422): the times, or persons who were not told without a reason. */
  notify(actor: Actor, id: string, telling: Telling & { readonly authority: string }): Promise<void> {
    return this.step(actor, id, 'notify', (tx, incident) => {
      RuleBroken.unlessEmpty(tellingViolations(telling, incident.discoveredAt, now(tx)));
      const { authority, authorityAt, personsAt, personsExempt } = telling;
      Object.assign(incident, { authority, authorityAt, personsAt, personsExempt });
    });
  }

  /** Closes it with what is changed so that it does not happen again. */
  close(actor: Actor, id: string, conclusion: string): Promise<void> {
    return this.step(actor, id, 'close', (_, incident) => {
      incident.conclusion = conclusion;
    });
  }

  private async step(
    actor: Actor,
    id: string,
    action: 'contain' | 'notify' | 'close',
    change: (tx: Tx, incident: DataIncident) => void,
  ): Promise<void> {
    await this.records.incident(actor, id);
    await this.database.transaction(async (tx) => {
      const incident = await lock(tx, DataIncident, id);
      change(tx, incident);
      await save(tx, incident);
      await advance(tx, incident, incidentLifecycle, action, actor);
    });
  }
}
