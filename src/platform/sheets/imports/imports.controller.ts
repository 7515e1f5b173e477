import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../access/actor.js';
import { Requires } from '../../access/requires.js';
import { ImportView } from './import.view.js';
import { Imports } from './imports.js';
import { SheetFile } from './sheet-file.js';

/** Files read into registers; each register has a route of its own that starts them. */
@ApiTags('sheets')
@Controller('api/v1/imports')
export class ImportsController {
  constructor(private readonly imports: Imports) {}

  /** An import of the caller's unit: how far it is, what came of it, and its first errors. */
  @Get(':id')
  @Requires('import.read')
  get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ImportView> {
    return this.imports.view(actor, id);
  }

  /** The rows that are not stored, with what is wrong in the first column: mend it and import it. 409 without any. */
  @Get(':id/errors')
  @Requires('import.read')
  @SheetFile()
  errors(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return this.imports.errorSheet(actor, id);
  }
}
