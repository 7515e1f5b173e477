import { IsNull } from 'typeorm';
import type { Tx } from '../../platform/index.js';
import { PanelMember } from '../data/panel-member.entity.js';
import { ScoreSheet } from '../data/score-sheet.entity.js';
import type { JudgeScore } from '../domain/score-sheet.js';

/** The name under which a judge stands in scores and reports: people's own names are secret until the result. */
export function seatName({ seat }: Pick<PanelMember, 'seat'>): string {
  return `seat-${seat}`;
}

/** Every score that counts, with its judge's seat: those of members who were replaced are void. */
export async function judgeScores(tx: Tx, tenderId: string): Promise<JudgeScore[]> {
  const members = await tx.findBy(PanelMember, { tenderId, replacedAt: IsNull() });
  const seats = new Map(members.map((member) => [member.id, seatName(member)]));
  const sheets = await tx.find(ScoreSheet, { where: { tenderId }, order: { id: 'ASC' } });
  const counted = sheets.filter(({ memberId }) => seats.has(memberId));
  return counted.flatMap(({ memberId, scores }) =>
    scores.map(({ bidId, factor, points }) => ({
      ...{ bidId, factorCode: factor, points },
      judgeId: seats.get(memberId) ?? '',
    })),
  );
}
