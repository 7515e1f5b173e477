import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { SubmitScores } from '../actions/submit-scores.js';
import { ProcedureReaders } from '../data/procedure-readers.js';
import { Procedures } from '../data/procedures.js';
import { SubmitScoresDto } from './panel.dto.js';
import { ScoreSheetListView, ScoreSheetView } from './score-sheet.view.js';

/** The judges' sheets. */
@ApiTags('tendering')
@Controller('api/v1/tenders/:id/score-sheets')
export class ScoreSheetsController {
  constructor(
    private readonly submitScores: SubmitScores,
    private readonly readers: ProcedureReaders,
    private readonly procedures: Procedures,
  ) {}

  /** Hand in one's sheet; it never changes. */
  @Post()
  @Requires('score.submit')
  @Creates('tenders/:id/score-sheets/:newId')
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SubmitScoresDto,
  ): Promise<ScoreSheetView> {
    const scores = body.scores.map(({ bidId, factor, points, reason }) => ({
      ...{ bidId, factor, points, reason },
    }));
    const sheet = await this.submitScores.run(actor, id, scores);
    return this.one(actor, id, sheet.id);
  }

  /** The sheets: all of them when all are in, until then one's own. */
  @Get()
  @Requires('score.read')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ScoreSheetListView> {
    const { seat: own } = await this.readers.standing(actor, id);
    const members = await this.procedures.members([id]);
    const sheets = await this.procedures.sheets(id);
    const areAllIn = members.length > 0 && sheets.length === members.length;
    const visible = sheets.filter(({ memberId }) => areAllIn || memberId === own?.id);
    const seatOf = (memberId: string) => members.find((member) => member.id === memberId)?.seat ?? 0;
    return {
      items: visible.map((sheet) => ScoreSheetView.of(sheet, seatOf(sheet.memberId))),
      next: null,
      submitted: sheets.length,
      expected: members.length,
    };
  }

  /** One sheet. */
  @Get(':sheetId')
  @Requires('score.read')
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sheetId', ParseUUIDPipe) sheetId: string,
  ): Promise<ScoreSheetView> {
    const { items } = await this.list(actor, id);
    const sheet = items.find((item) => item.id === sheetId);
    if (!sheet) throw new NotFound('score_sheet');
    return sheet;
  }
}
