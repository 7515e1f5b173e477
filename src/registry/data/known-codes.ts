import { Injectable } from '@nestjs/common';
import { Categories, Places } from '../../reference/index.js';
import type { KnownCodes } from '../domain/registration.js';

/** The codes that a registration is checked against. */
@Injectable()
export class KnownCodesReader {
  constructor(
    private readonly categories: Categories,
    private readonly places: Places,
  ) {}

  /** All categories, and those of these areas that are places. */
  async read(areas: readonly string[]): Promise<KnownCodes> {
    const categories = await this.categories.all();
    return {
      categories: new Set(categories.map(({ code }) => code)),
      areas: await this.places.knownCodes(areas),
    };
  }
}
