import {
  type EntitySubscriberInterface,
  EventSubscriber,
  type ObjectLiteral,
  type UpdateEvent,
} from 'typeorm';
import { isAudited } from './audited.js';
import { type Change, noteChanges } from './tx.js';

/** Columns that say nothing: the version grows with every change. */
const SILENT = ['version', 'createdAt'];

type Auditable = string | number | bigint | boolean | Date | null | undefined;

/** Hears from the ORM which columns a `save` wrote, and what stood there before. */
@EventSubscriber()
export class NoteChanges implements EntitySubscriberInterface<ObjectLiteral> {
  afterUpdate({
    manager,
    metadata,
    entity,
    databaseEntity,
    updatedColumns,
  }: UpdateEvent<ObjectLiteral>): void {
    if (!entity || typeof metadata.target === 'string') return;
    const changes: Change[] = [];
    for (const column of updatedColumns) {
      const { propertyName, databaseName } = column;
      if (SILENT.includes(propertyName)) continue;
      if (!isAudited(metadata.target, propertyName)) changes.push({ column: databaseName });
      else
        changes.push({
          column: databaseName,
          before: shown(column.getEntityValue(databaseEntity) as Auditable),
          after: shown(column.getEntityValue(entity) as Auditable),
        });
    }
    noteChanges(manager, entity, changes);
  }
}

/** Amounts as digits of fen, instants in UTC, everything else as it is written. */
function shown(value: Auditable): string | null {
  if (value === null || value === undefined) return null;
  return value instanceof Date ? value.toISOString() : String(value);
}
