import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { Categories } from '../../reference/index.js';

/** A street or community by which the board can be narrowed. */
export interface BoardPlace {
  readonly id: string;
  readonly name: string;
  readonly isStreet: boolean;
}

/** By what the board can be narrowed, beside kinds and days. */
export interface Choices {
  readonly places: readonly BoardPlace[];
  readonly categories: readonly { readonly code: string; readonly name: string }[];
}

/** Streets with their communities below them, each by name, 500 at the most; service categories by their codes. */
@Injectable()
export class BoardChoices {
  constructor(
    private readonly database: Database,
    private readonly categories: Categories,
  ) {}

  async all(): Promise<Choices> {
    const places: BoardPlace[] = await this.database.reader.query(
      `SELECT u.id, u.name, u.kind = 'street-office' AS "isStreet"
         FROM unit u LEFT JOIN unit up ON up.id = u.parent_id AND u.kind = 'community'
        WHERE u.kind IN ('street-office', 'community')
        ORDER BY coalesce(up.name, u.name), coalesce(up.id, u.id), u.kind <> 'street-office', u.name, u.id LIMIT 500`,
    );
    return { places, categories: await this.categories.all() };
  }
}
