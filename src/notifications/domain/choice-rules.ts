import type { Violation } from '../../shared/violation.js';
import type { Channel } from './channels.js';
import { isDuty } from './duties.js';
import type { NoticeKind } from './notice-texts.js';
import { refuse } from './refusals.js';

/** Why a list of wishes can't be taken: a duty among the unwanted, or one thing said twice. */
export function choiceViolations(
  choices: readonly { readonly kind: NoticeKind; readonly channel: Channel; readonly wanted: boolean }[],
): Violation[] {
  const seen = new Set<string>();
  return choices.flatMap(({ kind, channel, wanted }, index) => {
    const [pointer, key] = [`/choices/${index}`, `${kind} ${channel}`];
    const twice = seen.has(key);
    seen.add(key);
    return [
      ...(isDuty(kind) && !wanted ? [refuse.dutyStays({ pointer, params: { kind } })] : []),
      ...(twice ? [refuse.choiceTwice({ pointer, params: { kind } })] : []),
    ];
  });
}
