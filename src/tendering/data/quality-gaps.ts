import { In, IsNull } from 'typeorm';
import type { Tx } from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import { refuseAct } from '../domain/act-refusals.js';
import { isScored } from '../domain/lowest-price.js';
import { openQueries } from './bid-queries.js';
import { bidsInPlay } from './lots.js';
import { PanelMember } from './panel-member.entity.js';
import { ScoreSheet } from './score-sheet.entity.js';
import type { Tender } from './tender.entity.js';

/** Everything that the judging of quality still waits for: a panel, its sheets, what may still be clarified. */
export async function qualityGaps(tx: Tx, { id: tenderId, rules, awardTest }: Tender): Promise<Violation[]> {
  const panel = await tx.findBy(PanelMember, { tenderId, replacedAt: IsNull() });
  const members = panel.length;
  const submitted = await tx.countBy(ScoreSheet, { tenderId, memberId: In(panel.map(({ id }) => id)) });
  const isShort = isScored(awardTest) && submitted < members;
  const bids = await bidsInPlay(tx, tenderId, 'valid');
  return [
    ...(rules?.panel && members === 0 ? [refuseAct.panelMissing()] : []),
    ...(isShort ? [refuseAct.sheetsMissing({ params: { submitted, members } })] : []),
    ...(await openQueries(tx, bids, 'clarification')),
  ];
}
