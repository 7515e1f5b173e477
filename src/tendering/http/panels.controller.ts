import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires } from '../../platform/index.js';
import { NoteConduct } from '../actions/note-conduct.js';
import { DrawPanel } from '../actions/draw-panel.js';
import { ProcedureReaders } from '../data/procedure-readers.js';
import { Procedures } from '../data/procedures.js';
import { DrawPanelDto, NoteConductDto } from './panel.dto.js';
import { PanelView } from './panel.view.js';

/** The panel (评审小组): drawn at random, secret until the result. */
@ApiTags('tendering')
@Controller('api/v1/tenders/:id/panel')
export class PanelsController {
  constructor(
    private readonly drawPanel: DrawPanel,
    private readonly noteConduct: NoteConduct,
    private readonly readers: ProcedureReaders,
    private readonly procedures: Procedures,
  ) {}

  /** Draw the panel after the opening: recusals first, then a seed made in the act. */
  @Post()
  @Requires('panel.draw')
  @Creates('tenders/:id/panel')
  async draw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DrawPanelDto,
  ): Promise<PanelView> {
    await this.drawPanel.run(actor, id, body);
    return this.get(actor, id);
  }

  /** Note how an expert conducted himself, once, within five working days of the report; a later note stays marked. */
  @Post('conduct')
  @HttpCode(204)
  @Requires('panel.note-conduct')
  async note(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { expertId, kind, note }: NoteConductDto,
  ): Promise<void> {
    await this.noteConduct.run(actor, id, { expertId, kind, note });
  }

  /** The panel: names, seed and candidates with the result, before it a member sees himself. */
  @Get()
  @Requires('panel.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PanelView> {
    await this.readers.standing(actor, id);
    const isPublic = (await this.procedures.publicLots(id)).length > 0;
    return PanelView.of(await this.procedures.panel(id), isPublic, actor.accountId);
  }
}
