import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { ServiceCategory } from './service-category.entity.js';

/** Reads of service categories. */
@Injectable()
export class Categories {
  constructor(private readonly database: Database) {}

  all(): Promise<ServiceCategory[]> {
    return this.database.reader.find(ServiceCategory, { order: { code: 'ASC' } });
  }

  /** True when the category is in force. */
  exists(code: string): Promise<boolean> {
    return this.database.reader.existsBy(ServiceCategory, { code });
  }
}
