import { formatInstant } from '../../shared/days.js';
import type { OriginalNotice } from '../data/notices.js';
import { proofOf } from '../domain/notice-proof.js';
import { NoticeView } from './notice.view.js';

/** A notice as it was published. */
export class OriginalNoticeView {
  notice: NoticeView;
  /** @example 2025-03-03T08:00:00+08:00 */
  publicFrom: string;
  /** When it was taken down; null while it is public. */
  publicUntil: string | null;
  /** What it says has the hash that was kept since its publication; null where none was kept. */
  isAsPublished: boolean | null;

  static of({ notice, takenDownBy }: OriginalNotice): OriginalNoticeView {
    const { contentSha256, createdAt } = notice;
    return {
      notice: NoticeView.of(Object.assign(notice, { takenDownBy })),
      publicFrom: formatInstant(createdAt),
      publicUntil: takenDownBy && formatInstant(takenDownBy.createdAt),
      isAsPublished: contentSha256 === null ? null : proofOf(notice) === contentSha256,
    };
  }
}
