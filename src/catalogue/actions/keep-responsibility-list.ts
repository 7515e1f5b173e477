import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Outbox,
  type Tx,
  advance,
  constraintMeans,
  create,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import { responsibilityContent } from '../data/public-content.js';
import { logPublication } from '../data/publication-log.js';
import { ResponsibilityList } from '../data/responsibility-list.entity.js';
import { responsibilityListLifecycle } from '../domain/responsibility-list.lifecycle.js';
import {
  type ResponsibilityItem,
  beginViolations,
  listViolations,
  refuseResponsibility,
} from '../domain/responsibility-rules.js';
import { ResponsibilityListPublished } from '../events.js';

constraintMeans('responsibility_list_draft', refuseResponsibility.draftKnown);
constraintMeans('responsibility_list_number', refuseResponsibility.draftKnown);

/** What an edition says. */
export interface ListInput {
  readonly title: string;
  readonly validFrom: Day;
  readonly items: readonly ResponsibilityItem[];
}

/** Editions of what a street's communities do, help with, and are not to be given (权责清单). */
@Injectable()
export class KeepResponsibilityList {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** The new draft's id. RuleBroken: 422 for items that don't fit, 409 while there is another draft. */
  draft(actor: Actor, { title, validFrom, items }: ListInput): Promise<string> {
    RuleBroken.unlessEmpty(listViolations(items));
    return this.database.transaction(async (tx) => {
      const streetId = actor.unitId;
      const number = 1 + (await tx.countBy(ResponsibilityList, { streetId }));
      const open = { publishedBy: null, publishedOn: null, state: responsibilityListLifecycle.initial };
      const by = { streetId, number, draftedBy: actor.accountId };
      const list = await create(tx, ResponsibilityList, {
        title,
        validFrom,
        items: plain(items),
        ...by,
        ...open,
      });
      return list.id;
    });
  }

  /** Changes a draft. RuleBroken: 422 for items that don't fit, 409 once it is public. */
  change(actor: Actor, id: string, { title, validFrom, items }: ListInput): Promise<void> {
    RuleBroken.unlessEmpty(listViolations(items));
    return this.database.transaction(async (tx) => {
      const list = await own(tx, actor, id);
      RuleBroken.conflictUnlessEmpty(list.state === 'drafted' ? [] : [refuseResponsibility.published()]);
      await save(
        tx,
        Object.assign(list, { title, validFrom, items: plain(items), draftedBy: actor.accountId }),
      );
    });
  }

  /** Publishes it for everybody. Forbidden to its drafter; RuleBroken (422) for its first day. */
  publish(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const list = await own(tx, actor, id);
      if (list.draftedBy === actor.accountId) throw new Forbidden([refuseResponsibility.drafterPublishes()]);
      const today = dayOf(now(tx));
      const { streetId, number, validFrom } = list;
      const before = await tx.findOneBy(ResponsibilityList, { streetId, number: number - 1 });
      RuleBroken.unlessEmpty(beginViolations(validFrom, today, before?.validFrom ?? null));
      await save(tx, Object.assign(list, { publishedBy: actor.accountId, publishedOn: today }));
      await advance(tx, list, responsibilityListLifecycle, 'publish', actor);
      const subject = { subjectType: 'responsibility-list' as const, subjectId: id, unitId: streetId };
      await logPublication(tx, { ...subject, content: responsibilityContent(list) });
      await this.outbox.publish(tx, ResponsibilityListPublished, { listId: id });
    });
  }
}

async function own(tx: Tx, { unitId }: Actor, id: string): Promise<ResponsibilityList> {
  const list = await lock(tx, ResponsibilityList, id);
  if (list.streetId !== unitId) throw new NotFound('responsibility_list');
  return list;
}

function plain(items: readonly ResponsibilityItem[]): ResponsibilityItem[] {
  return items.map(({ code, body, title, role, basis }) => ({ code, body, title, role, basis }));
}
