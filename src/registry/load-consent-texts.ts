import { v7 as uuid } from 'uuid';
import type { ConsentScope, Tx } from '../platform/index.js';
import { day, instantAt } from '../shared/days.js';
import { ConsentText } from './data/consent-text.entity.js';

/** First editions (DESIGN), so that consent can be asked for at all; the district publishes its own after them. */
const FIRST: Readonly<Record<ConsentScope, string>> = {
  service:
    '为向您提供社区服务，承接服务的机构将登记您的姓名和联系电话，仅用于安排服务和验收核实，在最后一次回访后 12 个月内删除。您可以查阅、复制、更正、删除或随时撤回同意，不影响此前的服务。',
  'return-visit':
    '服务结束后，评估机构将按约定时间电话或上门回访，了解服务情况。仅使用您的姓名和联系电话，在最后一次回访后 12 个月内删除。您可以随时撤回同意，撤回后不再回访，不影响您接受服务。',
  recording: '回访通话将录音，仅用于核实回访情况，保存不超过 6 个月。不同意录音不影响回访和服务。',
  'third-party':
    '为完成服务，您的姓名和联系电话将提供给通话时或书面告知的第三方机构，仅用于所告知的目的。您可以单独拒绝，不影响其他服务。',
  sensitive:
    '为给予专门照顾，将登记您所属的重点人群类别。该信息属于敏感个人信息，仅本社区和所属街道可见，撤回同意即删除。不满十四周岁的，由父母或其他监护人同意。',
};

/** Loads the texts of consent that ship with the program, where a scope has none; dated before anything else happened. */
export async function loadConsentTexts(tx: Tx): Promise<void> {
  for (const [scope, text] of Object.entries(FIRST) as [ConsentScope, string][]) {
    if (await tx.existsBy(ConsentText, { scope })) continue;
    const createdAt = instantAt(day('2025-01-01'), '00:00');
    await tx.insert(ConsentText, {
      ...{ id: uuid(), version: 1, createdAt },
      ...{ scope, edition: 1, text, publishedBy: null },
    });
  }
}
