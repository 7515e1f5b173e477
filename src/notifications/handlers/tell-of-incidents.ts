import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { IncidentReported } from '../../privacy/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

/** Tells the leads of a unit and the district of a leak of personal data at once (个人信息保护法 art. 57). */
@Injectable()
export class TellOfIncidents {
  constructor(
    private readonly receivers: Receivers,
    private readonly units: Units,
  ) {}

  @Handles(IncidentReported, 'notifications.tell-of-incident')
  async reported(
    tx: Tx,
    { incidentId: id, unitId }: { incidentId: string; unitId: string },
    envelope: Envelope,
  ): Promise<void> {
    const leads = await this.receivers.inUnit(unitId, [
      ...(['community-lead', 'street-lead', 'organization-lead', 'evaluation-lead'] as const),
    ]);
    const district = await this.units.holders('district-supervisor', 'district');
    const title = (await this.units.byIds([unitId])).get(unitId)?.name ?? '–';
    const subject = { type: 'data_incident', id } as const;
    await deliver(tx, envelope, { kind: 'incident-reported', subject, params: { title } }, [
      ...new Set([...leads, ...district.map(({ accountId }) => accountId)]),
    ]);
  }
}
