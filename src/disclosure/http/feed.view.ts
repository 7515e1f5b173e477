import type { NoticeView } from './notice.view.js';

/** Public changes, oldest first. */
export class FeedView {
  items: NoticeView[];
  /** Where to go on: keep it, and ask again later when `items` is empty. Null only while there is no notice at all. */
  next: string | null;
}
