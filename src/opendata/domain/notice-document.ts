import type { JsonObject } from './json.js';

/** Where the notices about something stand, below the address of the server. */
const PATH = '/api/v1/notices?subjectId=';

/** The public notices about a tender, an award or a contract. The address is completed when it is shown. */
export function noticeDocument(documentType: string, subjectId: string): JsonObject {
  return {
    ...{ id: 'notices', documentType, title: '公告', url: `${PATH}${subjectId}` },
    ...{ format: 'application/json', language: 'zh' },
  };
}
