import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Exports, type RowOf, type SheetExporter, allRows, sheet } from '../../platform/index.js';
import { CommunityList } from '../data/community-list.entity.js';
import type { CommunityListKind, CommunityListLine } from '../domain/community-list-lines.js';

const KIND_LABELS = {
  needs: '需求清单',
  resources: '资源清单',
} as const satisfies Record<CommunityListKind, string>;

/** Lines of the published lists of needs and resources, edition by edition. */
export const communityListSheet = sheet({
  name: 'community-lists',
  title: '需求清单和资源清单',
  version: 1,
  columns: [
    { key: 'list', header: '清单名称', english: 'List', kind: 'text', maxLength: 100, example: '需求清单' },
    { key: 'kind', header: '类型', english: 'Kind', kind: 'enum', labels: KIND_LABELS, example: '需求清单' },
    {
      key: 'edition',
      header: '版次',
      english: 'Edition',
      kind: 'integer',
      min: 1,
      max: 10_000,
      example: '1',
    },
    { key: 'publishedOn', header: '公布日期', english: 'Published on', kind: 'day', example: '2025-03-31' },
    { key: 'title', header: '名称', english: 'Title', kind: 'text', maxLength: 200, example: '社区助餐点' },
    {
      key: 'facts',
      header: '内容',
      english: 'Facts',
      kind: 'text',
      maxLength: 2000,
      example: 'priority: 46.72',
    },
  ],
});

/** Takes the published lists out, whoever asks: they are public. */
@Injectable()
export class ExportCommunityLists implements SheetExporter<typeof communityListSheet> {
  readonly sheet = communityListSheet;

  constructor(exports: Exports) {
    exports.add(this);
  }

  async *rows(db: EntityManager): AsyncGenerator<RowOf<typeof communityListSheet>> {
    for await (const list of allRows(db.createQueryBuilder(CommunityList, 'list'))) {
      const { title, kind, edition, publishedOn, lines } = list;
      for (const line of lines)
        yield { list: title, kind, edition, publishedOn, title: line.title, facts: told(line) };
    }
  }
}

function told({ facts }: CommunityListLine): string {
  const words = Object.entries(facts).flatMap(([field, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [`${field}: ${value}`] : [],
  );
  return words.join('; ');
}
