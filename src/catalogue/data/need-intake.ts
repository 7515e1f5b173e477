import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { KeyRing, type Tx, constraintMeans, create, sealPersonal } from '../../platform/index.js';
import { Categories } from '../../reference/index.js';
import type { Day } from '../../shared/days.js';
import { normalisedPhone } from '../../shared/phone.js';
import { RuleBroken } from '../../shared/refused.js';
import { refuse as refuseIntake } from '../domain/intake-refusals.js';
import { refuse } from '../domain/need-refusals.js';
import {
  type GroupCount,
  type NeedSource,
  groupViolations,
  meetingViolations,
} from '../domain/need-rules.js';
import { needLifecycle } from '../domain/need.lifecycle.js';
import type { CommunityPlace } from './communities.js';
import { NeedPriorities } from './need-priorities.js';
import { Need } from './need.entity.js';
import { newTrackingCode, trackingHash } from './tracking-codes.js';

constraintMeans('need_source', refuse.needKnown);
constraintMeans('need_form', refuseIntake.formUsed);

/** What is said about a need, by whichever way it came. Title and description name nobody. */
export interface NeedFacts {
  readonly source: NeedSource;
  readonly sourceId?: string | null;
  readonly grid?: string | null;
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly groups: readonly GroupCount[];
  readonly beneficiaryCount: number;
  readonly urgency: number;
  readonly meetingOn?: Day | null;
  readonly meetingFileId?: string | null;
  readonly evidenceFileIds?: readonly string[];
  readonly evidenceLinks?: readonly string[];
}

/** Who reported it, if anybody did. */
export interface Reporter {
  readonly name: string | null;
  readonly phone: string | null;
  /** True when somebody waits for an answer though he gave neither. */
  readonly waits: boolean;
}

/** The one intake of needs. */
@Injectable()
export class NeedIntake {
  constructor(
    private readonly keys: KeyRing,
    private readonly categories: Categories,
    private readonly priorities: NeedPriorities,
  ) {}

  /** Keeps a need. The tracking code is shown now and never again. RuleBroken (422): category, figures, meeting. */
  async keep(
    tx: Tx,
    place: CommunityPlace,
    facts: NeedFacts,
    { name, phone, waits }: Reporter,
    how: { recordedBy: string | null; formNonce?: string },
  ): Promise<{ id: string; trackingCode: string }> {
    await this.demandSound(facts);
    const id = uuid();
    const trackingCode = newTrackingCode();
    const { meetingOn = null, meetingFileId = null, sourceId = null, grid = null } = facts;
    await create(tx, Need, {
      ...{ ...place, ...facts, ...how, id, sourceId, grid, meetingOn, meetingFileId },
      ...{ groups: [...facts.groups], evidenceLinks: [...(facts.evidenceLinks ?? [])] },
      evidenceFileIds: [...(facts.evidenceFileIds ?? [])],
      ...sealPersonal(this.keys, Need, id, {
        nameSealed: name,
        phoneSealed: phone && normalisedPhone(phone),
      }),
      ...{ hasReporter: waits || name !== null || phone !== null, basePoints: '0.00' },
      ...{ trackingHash: trackingHash(trackingCode), state: needLifecycle.initial },
    });
    await this.priorities.rescore(tx, id);
    return { id, trackingCode };
  }

  private async demandSound(facts: NeedFacts): Promise<void> {
    const { category, groups, beneficiaryCount, source, meetingOn = null, meetingFileId = null } = facts;
    const known = await this.categories.exists(category);
    const params = { category };
    RuleBroken.unlessEmpty([
      ...(known ? [] : [refuse.needCategoryUnknown({ pointer: '/category', params })]),
      ...groupViolations(groups, beneficiaryCount),
      ...meetingViolations(source, meetingOn, meetingFileId),
    ]);
  }
}
