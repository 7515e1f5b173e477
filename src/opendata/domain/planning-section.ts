import type { ProcessFacts } from './facts.js';
import { type JsonObject, compact } from './json.js';
import { valueOf } from './values.js';

/** What a published list says before anybody buys. */
export function planningOf({ item, tender }: ProcessFacts): JsonObject {
  const fen = item?.ceilingFen ?? tender?.budgetFen ?? null;
  const rationale = item && `${item.year}年“${item.listTitle}”公布的服务项目：${item.title}`;
  return compact({ rationale, budget: fen === null ? null : { amount: valueOf(fen) } });
}
