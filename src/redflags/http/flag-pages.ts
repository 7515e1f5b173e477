import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import { type Actor, Database, currentContext } from '../../platform/index.js';
import { OrganizationProfiles } from '../../registry/index.js';
import type { RedFlag } from '../data/red-flag.entity.js';
import { RedFlags } from '../data/red-flags.js';
import { INDICATORS } from '../domain/indicators.js';
import { flagActions } from '../policies.js';
import { FlagFindingView, type FlagNames, RedFlagDetailView, RedFlagView } from './red-flag.view.js';

/** Puts flags together with the names that they need. */
@Injectable()
export class FlagPages {
  constructor(
    private readonly database: Database,
    private readonly flags: RedFlags,
    private readonly units: Units,
    private readonly profiles: OrganizationProfiles,
  ) {}

  /** As a list has them. */
  async lines(actor: Actor, flags: readonly RedFlag[]): Promise<RedFlagView[]> {
    const names = await this.names(flags);
    const language = currentContext()?.language ?? 'zh';
    return flags.map((flag) =>
      RedFlagView.of(flag, names, INDICATORS[flag.code].name[language], flagActions(flag, actor)),
    );
  }

  /** One with all that was found and said. */
  async detail(actor: Actor, id: string): Promise<RedFlagDetailView> {
    const flag = await this.flags.find(actor, id);
    const [line] = await this.lines(actor, [flag]);
    const { findings, words } = await this.flags.history(id);
    const language = currentContext()?.language ?? 'zh';
    const { formula, guards } = INDICATORS[flag.code];
    return Object.assign(new RedFlagDetailView(), line, {
      ...{ formula: formula[language], guards: guards[language] },
      findings: findings.map((finding) => FlagFindingView.of(finding, flag, words)),
    });
  }

  private async names(flags: readonly RedFlag[]): Promise<FlagNames> {
    const rows: { id: string; title: string }[] = await this.database.reader.query(
      'SELECT id, title FROM tendering_tender_watched WHERE id = ANY($1)',
      [flags.flatMap(({ tenderId }) => tenderId ?? [])],
    );
    return {
      titles: new Map(rows.map(({ id, title }) => [id, title])),
      units: await this.units.byIds(flags.flatMap(({ buyerId }) => buyerId ?? [])),
      organizations: await this.profiles.byIds([...new Set(flags.flatMap((each) => each.organizationIds))]),
    };
  }
}
