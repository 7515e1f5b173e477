import { Injectable } from '@nestjs/common';
import { Handles, type Tx, lock } from '../../platform/index.js';
import { concludeWhenDue } from '../actions/conclude-programme.js';
import { closeWhenDue } from '../data/programme-steps.js';
import { VentureProgramme } from '../data/programme.entity.js';
import { GrantNoticeEnded, ProgrammeDeadlineReached } from '../events.js';

type Payload = { programmeId: string };

/** What a programme's days bring by themselves. A late, doubled or outdated message finds nothing to do. */
@Injectable()
export class ProgrammeClocks {
  @Handles(ProgrammeDeadlineReached, 'ventures.close-due-programme')
  async close(tx: Tx, { programmeId }: Payload): Promise<void> {
    await closeWhenDue(tx, await lock(tx, VentureProgramme, programmeId));
  }

  @Handles(GrantNoticeEnded, 'ventures.conclude-programme')
  async conclude(tx: Tx, { programmeId }: Payload): Promise<void> {
    await concludeWhenDue(tx, await lock(tx, VentureProgramme, programmeId));
  }
}
