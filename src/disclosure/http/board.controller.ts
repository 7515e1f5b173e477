import { Controller, Get, Header, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Cacheable, Public } from '../../platform/index.js';
import { Notices } from '../data/notices.js';
import { boardPage, noticePage } from './board-pages.js';

const NEWEST = 50;

/** The board as pages for people, without scripts. */
@ApiExcludeController()
@Controller()
export class BoardController {
  constructor(private readonly notices: Notices) {}

  /** The newest notices. */
  @Get()
  @Public()
  @Cacheable()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async board(): Promise<string> {
    return boardPage((await this.notices.page({ limit: NEWEST })).items);
  }

  /** One notice. */
  @Get('notices/:id')
  @Public()
  @Cacheable(60)
  @Header('Content-Type', 'text/html; charset=utf-8')
  async notice(@Param('id', ParseUUIDPipe) id: string): Promise<string> {
    return noticePage(await this.notices.one(id));
  }
}
