import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiProblem, Cacheable, Confirmed, Public, Requires, pageRequest } from '../../platform/index.js';
import { TakeDownNotice } from '../actions/take-down-notice.js';
import { Notices } from '../data/notices.js';
import { goneBy } from './gone-by.js';
import { NoticeQueryDto } from './notice.dto.js';
import { NoticeListView, NoticeView } from './notice.view.js';
import { TakeDownDto } from './take-down.dto.js';

/** The public board: what the law wants everybody to know about a purchase. */
@ApiTags('disclosure')
@Controller('api/v1/notices')
export class NoticesController {
  constructor(
    private readonly notices: Notices,
    private readonly taking: TakeDownNotice,
  ) {}

  /**
   * Notices, the newest day first. With words or a category what the search finds, without its guesses, in the order in
   * which it came to the board, the newest first; what was taken down has no words and no category any more.
   */
  @Get()
  @Public()
  @Cacheable()
  async list(@Query() query: NoticeQueryDto): Promise<NoticeListView> {
    const { items, next } = await this.notices.page(pageRequest(query), query);
    return { items: items.map((notice) => NoticeView.of(notice)), next };
  }

  /** One notice; 410 with the order where it was taken down. */
  @Get(':id')
  @Public()
  @ApiProblem(410, 'It was taken down by an order')
  @Cacheable(60)
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<NoticeView> {
    const notice = await this.notices.one(id);
    if (notice.takenDownBy) throw goneBy(notice.takenDownBy);
    return NoticeView.of(notice);
  }

  /**
   * The other notices of its purchase, in the order in which they came to the board: the list and the intention before it,
   * every tender of the same service, results, contracts, acceptances, evaluations. 410 where it was taken down.
   */
  @Get(':id/related')
  @Public()
  @ApiProblem(410, 'It was taken down by an order')
  @Cacheable(60)
  async related(@Param('id', ParseUUIDPipe) id: string): Promise<NoticeListView> {
    const notice = await this.notices.one(id);
    if (notice.takenDownBy) throw goneBy(notice.takenDownBy);
    const items = await this.notices.relatedTo(notice);
    return { items: items.map((each) => NoticeView.of(each)), next: null };
  }

  /** Take a notice down by an order of a court or an authority; the answer is the notice that stands in its place. */
  @Post(':id/take-down')
  @HttpCode(200)
  @Requires('notice.take-down')
  @Confirmed()
  async takeDown(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { titleStays = false, ...order }: TakeDownDto,
  ): Promise<NoticeView> {
    return NoticeView.of(await this.notices.one(await this.taking.run(id, { ...order, titleStays })));
  }
}
