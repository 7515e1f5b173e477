import { escapeHtml } from '../../../platform/index.js';
import { formatInstant } from '../../../shared/days.js';
import type { ShownNotice } from '../../data/tombstones.js';
import { NOTICE_KINDS } from '../../domain/notice-content.js';
import { BOARD_TEXTS } from './board-texts.js';

/** Notices as an Atom feed (RFC 4287), the newest day first, with tombstones (RFC 6721). `site` is the board's address, `self` the feed's. */
export function atomFeed(notices: readonly ShownNotice[], site: string, self: string): string {
  const entries = notices.map((notice) => entry(notice, site));
  const newest = new Date(Math.max(0, ...notices.map(({ createdAt }) => createdAt.getTime())));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="zh-CN"><id>${xml(self)}</id><title>${BOARD_TEXTS.zh.site}</title>
<updated>${formatInstant(newest)}</updated><author><name>${BOARD_TEXTS.zh.site}</name></author>
<link rel="self" href="${xml(self)}"/><link rel="alternate" type="text/html" href="${xml(site)}/"/>
${entries.join('\n')}</feed>\n`;
}

function entry(notice: ShownNotice, site: string): string {
  const { id, kind, title, text, createdAt, takenDownBy } = notice;
  if (takenDownBy) {
    const when = formatInstant(takenDownBy.createdAt);
    return `<at:deleted-entry ref="urn:uuid:${id}" when="${when}"><at:comment>${xml(text)}</at:comment></at:deleted-entry>`;
  }
  return `<entry><id>urn:uuid:${id}</id><title>${NOTICE_KINDS[kind]}：${xml(title)}</title><updated>${formatInstant(createdAt)}</updated>
<category term="${kind}" label="${NOTICE_KINDS[kind]}"/><link rel="alternate" type="text/html" href="${xml(site)}/notices/${id}"/>
<summary>${xml(text)}</summary></entry>`;
}

/** Text made safe for XML 1.0, which can't hold control characters in any spelling. */
function xml(text: string): string {
  return escapeHtml(text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, ''));
}
