import { NeedSurvey } from '../../src/tendering/data/need-survey.entity.js';
import { ProcurementIntention } from '../../src/tendering/data/procurement-intention.entity.js';
import { ProcurementPlan } from '../../src/tendering/data/procurement-plan.entity.js';
import { methodTable } from '../../src/tendering/domain/method-table.js';
import { Database, create } from '../../src/platform/index.js';
import { addDays, dayOf } from '../../src/shared/days.js';
import { list, text } from './person.js';
import type { World } from './world.js';

/** How a service is accepted. */
export const ACCEPTANCE_PLAN = {
  subject: '街道办事处会同社区和服务对象代表（示例）',
  time: '中期，期满后10个工作日内（示例）',
  way: '查阅台账、现场查看、问卷（示例）',
  procedure: '自查、提交、验收、公告（示例）',
  content: '每一项服务指标（示例）',
  standard: '服务数量达到约定，满意度不低于85%（示例）',
};

/** What has to stand ready before any tender from an item: an intention two months old, a survey, a plan by each method. */
export async function givenGroundwork(
  world: World,
  itemId: string,
  officer = 'street-officer',
): Promise<void> {
  const me = await (await world.as(officer)).reads('/me');
  const [buyerId, by] = [text(list(me.memberships)[0]?.unitId), text(me.accountId)];
  const today = dayOf(world.clock.now());
  const ours = { buyerId, itemIds: [itemId], budgetFen: 1_000_000_000_00n };
  await world.app.get(Database).transaction(async (tx) => {
    await create(tx, ProcurementIntention, {
      ...{ ...ours, state: 'published', edition: 1, revises: null, title: '采购意向（示例）' },
      ...{ summary: '示例需求概况', expectedMonth: today.slice(0, 7), reservedFor: 'nobody', draftedBy: by },
      ...{ publishedOn: addDays(today, -60), withdrawnOn: null, withdrawalReason: null },
    });
    await create(tx, NeedSurvey, {
      ...{ buyerId, itemIds: [itemId], methods: ['questionnaire'], summary: '示例调查', fileIds: [] },
      objects: [{ kind: 'recipient', name: '独居老人（示例）', answer: '希望有人上门（示例）' }],
      ...{
        surveyedFrom: addDays(today, -70),
        surveyedTo: addDays(today, -62),
        surveyorId: null,
        recordedBy: by,
      },
    });
    for (const { code: method } of Object.values(methodTable)) {
      await create(tx, ProcurementPlan, {
        ...{
          ...ours,
          state: 'approved',
          title: '采购实施计划（示例）',
          method,
          needsKeyReview: true,
          round: 1,
        },
        ...{ contracting: '示例合同订立安排', management: '示例合同管理安排', plannerId: null },
        ...{ approvedOn: addDays(today, -10), draftedBy: by },
      });
    }
  });
}
