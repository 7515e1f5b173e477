import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Cacheable,
  Creates,
  MaybeActor,
  Public,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { AddGuideEntry } from '../actions/add-guide-entry.js';
import { ChangeGuideEntry } from '../actions/change-guide-entry.js';
import { GuideEntries } from '../data/guide-entries.js';
import { AddGuideEntryDto, ChangeGuideEntryDto, GuideQueryDto } from './guide-entry.dto.js';
import { GuideEntryListView, GuideEntryView } from './reference.view.js';

/** The guide catalogue (指导性目录) of what may be bought as a service, for everybody to read. */
@ApiTags('reference')
@Controller('api/v1/guide-entries')
export class GuideEntriesController {
  constructor(
    private readonly entries: GuideEntries,
    private readonly addEntry: AddGuideEntry,
    private readonly changeEntry: ChangeGuideEntry,
  ) {}

  /** Entries, newest first. */
  @Get()
  @Public()
  @Cacheable(60)
  async list(@Query() query: GuideQueryDto): Promise<GuideEntryListView> {
    const { q, on } = query;
    const { items, next } = await this.entries.page(pageRequest(query), { q, on });
    return { items: items.map((entry) => GuideEntryView.of(entry)), next };
  }

  /** One entry. */
  @Get(':id')
  @Public()
  @Cacheable(60)
  async get(
    @MaybeActor() _caller: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<GuideEntryView> {
    return GuideEntryView.of(await this.entries.one(id));
  }

  /** Add an entry; 409 for a code that is there already. */
  @Post()
  @Requires('guide.manage')
  @Creates('guide-entries')
  async add(@Body() body: AddGuideEntryDto): Promise<GuideEntryView> {
    return this.get(undefined, await this.addEntry.run(body));
  }

  /** Correct an entry or end it: items of a code out of force are not submitted or published. */
  @Patch(':id')
  @Requires('guide.manage')
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeGuideEntryDto,
  ): Promise<GuideEntryView> {
    await this.changeEntry.run(id, body);
    return this.get(undefined, id);
  }
}
