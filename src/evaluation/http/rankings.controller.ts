import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Cacheable,
  Creates,
  CurrentActor,
  MayBeWithheld,
  MaybeActor,
  PageDto,
  Public,
  Requires,
  SheetFile,
  SheetFormatDto,
  pageRequest,
  tableFile,
} from '../../platform/index.js';
import { OrganizationProfiles } from '../../registry/index.js';
import { ComputeRanking } from '../actions/compute-ranking.js';
import { Rankings } from '../data/rankings.js';
import { INPUT_HEADERS, inputRows } from './ranking-file.js';
import { ComputeRankingDto } from './ranking.dto.js';
import { RankingDetailView, RankingListView, RankingView } from './ranking.view.js';

/** Rankings of organizations: method, period and inputs are public. */
@ApiTags('evaluation')
@Controller('api/v1/rankings')
export class RankingsController {
  constructor(
    private readonly rankings: Rankings,
    private readonly profiles: OrganizationProfiles,
    private readonly computeRanking: ComputeRanking,
  ) {}

  /** Editions, newest first. */
  @Get()
  @Public()
  @Cacheable()
  async list(@MaybeActor() caller: Actor | undefined, @Query() query: PageDto): Promise<RankingListView> {
    const { items, next } = await this.rankings.page(caller, pageRequest(query));
    return { items: items.map((ranking) => RankingView.of(ranking)), next };
  }

  /** One edition, explained figure by figure. */
  @Get(':id')
  @Public()
  @MayBeWithheld()
  @Cacheable()
  async get(
    @MaybeActor() caller: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RankingDetailView> {
    const ranking = await this.rankings.shown(caller, id);
    const entries = await this.rankings.shownEntries(caller, id);
    const names = await this.profiles.byIds(entries.map(({ organizationId }) => organizationId));
    return RankingDetailView.of(ranking, entries, names);
  }

  /** What an edition was computed from, project by project, as a sheet to be saved (XLSX or CSV). */
  @Get(':id/inputs')
  @Public()
  @MayBeWithheld()
  @SheetFile()
  async inputs(
    @MaybeActor() caller: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { format }: SheetFormatDto,
  ): Promise<StreamableFile> {
    const { edition } = await this.rankings.shown(caller, id);
    const entries = await this.rankings.shownEntries(caller, id);
    const names = await this.profiles.byIds(entries.map(({ organizationId }) => organizationId));
    const rows = inputRows(entries, (of) => names.get(of)?.name ?? '');
    return tableFile(`排名第${edition}期数据`, INPUT_HEADERS, rows, format);
  }

  /** Compute a new edition as of a day. */
  @Post()
  @Creates('rankings')
  @Requires('ranking.compute')
  async compute(@CurrentActor() actor: Actor, @Body() body: ComputeRankingDto): Promise<RankingDetailView> {
    const { id } = await this.computeRanking.run(actor, body.asOf);
    return this.get(actor, id);
  }
}
