import { Injectable } from '@nestjs/common';
import { Handles, type Tx, create, lock, save } from '../../platform/index.js';
import { OrganizationFavour } from '../data/organization-favour.entity.js';
import { type FavourFacts, FavourStepped } from '../events.js';

/** Keeps who comes first on equal terms and who has points of a factor, as a later context says. */
@Injectable()
export class KeepFavours {
  @Handles(FavourStepped, 'registry.keep-favour')
  async stepped(tx: Tx, { favourId: id, endedOn, ...facts }: FavourFacts): Promise<void> {
    if (!(await tx.existsBy(OrganizationFavour, { id }))) {
      await create(tx, OrganizationFavour, { id, ...facts, endedOn });
    } else {
      await save(tx, Object.assign(await lock(tx, OrganizationFavour, id), { endedOn }));
    }
  }
}
