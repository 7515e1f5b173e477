import { Injectable } from '@nestjs/common';
import { ConsultationStepped, publicConsultation, publicThrough } from '../../catalogue/index.js';
import { type Envelope, Handles, type PayloadOf, type Tx } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { announce } from '../data/announce.js';
import {
  consultationNotice,
  consultationResultNotice,
  consultationWithdrawnNotice,
} from '../domain/consultation-notices.js';

/** Publishes that residents are asked, and what came of it. */
@Injectable()
export class AnnounceConsultations {
  @Handles(ConsultationStepped, 'disclosure.announce-consultation')
  async stepped(
    tx: Tx,
    { consultationId: id, step }: PayloadOf<typeof ConsultationStepped>,
    envelope: Envelope,
  ): Promise<void> {
    const { communityId: unitId, ...asked } = await publicConsultation(tx, id);
    const notices = {
      announce: () => consultationNotice(asked),
      conclude: (from: Day) => consultationResultNotice(asked, publicThrough(from)),
      withdraw: () => consultationWithdrawnNotice(asked),
    };
    await announce(tx, envelope, { id, unitId }, notices[step]);
  }
}
