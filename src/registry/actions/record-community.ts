import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import {
  type Actor,
  Database,
  type Tx,
  constraintMeans,
  create,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import {
  CommunityFigures,
  CommunityGrade,
  CommunityGroup,
  ServiceWindow,
} from '../data/community-record.entity.js';
import { CommunityRecords } from '../data/community-records.js';
import { Designation } from '../data/organization-profile.entity.js';
import { Organization } from '../data/organization.entity.js';
import {
  type Capacity,
  type CommunityGradeCode,
  type GroupKind,
  type WindowKind,
  figuresViolations,
  refuseCommunity,
} from '../domain/community-rules.js';
import type { StaffingFacts } from '../domain/staffing.js';

constraintMeans('community_figures_day', () => refuseCommunity.figuresKnown({ pointer: '/asOf' }));
constraintMeans('community_grade_once', refuseCommunity.gradeOverlaps);
constraintMeans('service_window_name', () => refuseCommunity.windowTaken({ pointer: '/name' }));
constraintMeans('community_group_name', () => refuseCommunity.groupKnown({ pointer: '/name' }));

/** Figures of a community on a day, and where they come from. */
export interface FiguresInput extends StaffingFacts {
  readonly asOf: Day;
  readonly source: string;
}

/** A grade for a time. */
export interface GradeInput {
  readonly grade: CommunityGradeCode;
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly basis: string;
}

/** A group as it is filed. */
export interface GroupInput {
  readonly kind: GroupKind;
  readonly name: string;
  readonly members: number;
  readonly filedOn: Day;
  readonly hubId: string | null;
  readonly capacity: Capacity;
  readonly plan: string | null;
}

/** What a window is for. */
export interface WindowInput {
  readonly kind: WindowKind;
  readonly name: string;
  readonly services: string;
}

/** Writes what is known of communities. Everything asks that the community is the caller's, or below his unit (404). */
@Injectable()
export class RecordCommunity {
  constructor(
    private readonly database: Database,
    private readonly records: CommunityRecords,
  ) {}

  /** RuleBroken: figures that can't be (422), a day that is there (409). */
  async figures(actor: Actor, communityId: string, input: FiguresInput): Promise<void> {
    await this.write(actor, communityId, async (tx) => {
      RuleBroken.unlessEmpty(figuresViolations(input, dayOf(now(tx))));
      await create(tx, CommunityFigures, { ...input, communityId, recordedBy: actor.accountId });
    });
  }

  /** RuleBroken: ends before it begins (422), another at that time (409). */
  async grade(actor: Actor, communityId: string, input: GradeInput): Promise<void> {
    await this.write(actor, communityId, async (tx) => {
      const ends = input.validTo >= input.validFrom;
      RuleBroken.unlessEmpty(ends ? [] : [refuseCommunity.gradeEndsEarly({ pointer: '/validTo' })]);
      await create(tx, CommunityGrade, { ...input, communityId, givenBy: actor.accountId });
    });
  }

  /** Opens a window. RuleBroken (409) for a name that is open. */
  async openWindow(actor: Actor, communityId: string, input: WindowInput): Promise<void> {
    await this.write(actor, communityId, async (tx) => {
      const openedOn = dayOf(now(tx));
      await create(tx, ServiceWindow, { ...input, communityId, openedOn, closedOn: null });
    });
  }

  /** Closes a window. RuleBroken (409) when it is closed. */
  async closeWindow(actor: Actor, communityId: string, id: string): Promise<void> {
    await this.write(actor, communityId, async (tx) => {
      const window = await lock(tx, ServiceWindow, id);
      if (window.communityId !== communityId) throw new NotFound('service_window');
      RuleBroken.conflictUnlessEmpty(window.closedOn === null ? [] : [refuseCommunity.windowClosed()]);
      await save(tx, Object.assign(window, { closedOn: dayOf(now(tx)) }));
    });
  }

  /** Files a group. RuleBroken: its day or hub don't fit (422), the name is there (409). */
  async file(actor: Actor, communityId: string, input: GroupInput): Promise<string> {
    return this.write(actor, communityId, (tx) => fileGroup(tx, actor.accountId, communityId, input));
  }

  /** Changes a group, or ends it by a last day. RuleBroken: 422, or 409 once it has ended. */
  async change(
    actor: Actor,
    id: string,
    change: Partial<Omit<GroupInput, 'filedOn'>> & { readonly endedOn?: Day | null },
  ): Promise<void> {
    const { communityId } = await this.records.group(actor, id);
    await this.write(actor, communityId, async (tx) => {
      const group = await lock(tx, CommunityGroup, id);
      RuleBroken.conflictUnlessEmpty(group.endedOn === null ? [] : [refuseCommunity.groupEnded()]);
      Object.assign(group, change);
      const early = group.endedOn !== null && group.endedOn < group.filedOn;
      RuleBroken.unlessEmpty([
        ...(await groupViolations(tx, group)),
        ...(early ? [refuseCommunity.endsEarly({ pointer: '/endedOn' })] : []),
      ]);
      await save(tx, group);
    });
  }

  private async write<T>(actor: Actor, communityId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    await this.records.demandWithin(actor, communityId);
    return this.database.transaction(work);
  }
}

/** Files a group of a community that is the caller's. RuleBroken: its day or hub don't fit (422), the name is there (409). */
export async function fileGroup(
  tx: Tx,
  enteredBy: string,
  communityId: string,
  input: GroupInput,
): Promise<string> {
  RuleBroken.unlessEmpty(await groupViolations(tx, input));
  const values = { ...input, communityId, endedOn: null, enteredBy };
  return (await create(tx, CommunityGroup, values)).id;
}

async function groupViolations(
  tx: Tx,
  { filedOn, hubId }: Pick<GroupInput, 'filedOn' | 'hubId'>,
): Promise<Violation[]> {
  const hub = hubId === null || (await isHub(tx, hubId));
  return [
    ...(filedOn <= dayOf(now(tx)) ? [] : [refuseCommunity.dayAhead({ pointer: '/filedOn' })]),
    ...(hub ? [] : [refuseCommunity.hubUnknown({ pointer: '/hubId' })]),
  ];
}

/** Whether it is a verified organization that bears the tag today; locked, so that the tag does not end meanwhile. */
async function isHub(tx: Tx, id: string): Promise<boolean> {
  const lock = { mode: 'pessimistic_write' } as const;
  const organization = await tx.findOne(Organization, { where: { id, state: 'active' }, lock });
  return (
    organization !== null &&
    (await tx.existsBy(Designation, { organizationId: id, kind: 'hub', validTo: IsNull() }))
  );
}
