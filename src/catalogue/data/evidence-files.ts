import { Injectable } from '@nestjs/common';
import { type Actor, Files } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { refuse } from '../domain/intake-refusals.js';

/** Files that stand behind what somebody says. */
@Injectable()
export class EvidenceFiles {
  constructor(private readonly files: Files) {}

  /** RuleBroken (422), one reason for each, when a file does not exist or is another unit's. */
  async demandOwn(actor: Actor, ids: readonly string[], pointer: string): Promise<void> {
    const foreign = await this.files.foreign(actor, ids);
    RuleBroken.unlessEmpty(foreign.map((n) => refuse.evidenceUnknown({ pointer: `${pointer}/${n}` })));
  }
}
