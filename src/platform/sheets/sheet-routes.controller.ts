import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../access/actor.js';
import type { Permission } from '../access/permissions.js';
import { Requires } from '../access/requires.js';
import { Creates, IdempotencyRequired } from '../http/route-marks.js';
import type { SheetDefinition } from './domain/definition.js';
import { ExportView } from './exports/export.view.js';
import { Exports } from './exports/exports.js';
import { SheetFormatDto, StartImportDto } from './imports/import.dto.js';
import { ImportView } from './imports/import.view.js';
import { Imports } from './imports/imports.js';
import { SheetFile } from './imports/sheet-file.js';

/**
 * The routes by which one sheet is entered below a resource: `importRoutes('volunteers', volunteerSheet,
 * 'volunteer.enter')` in a module's controllers, BEFORE the one with a route `:id`.
 */
export function importRoutes(resource: string, sheet: SheetDefinition, permission: Permission): Type<object> {
  @ApiTags('sheets')
  @Controller(`api/v1/${resource}/imports`)
  class ImportRoutes {
    constructor(readonly imports: Imports) {}

    /** The sheet to fill in. */
    @Get('template')
    @Requires(permission)
    @SheetFile()
    template(@Query() { format }: SheetFormatDto): Promise<StreamableFile> {
      return this.imports.template(sheet, format);
    }

    /** Read an uploaded sheet; 202, and `GET /imports/{id}` tells what comes of it. */
    @Post()
    @HttpCode(202)
    @Requires(permission)
    @IdempotencyRequired()
    @Creates('imports')
    start(@CurrentActor() actor: Actor, @Body() body: StartImportDto): Promise<ImportView> {
      return this.imports.start(actor, sheet, body);
    }
  }
  return named(ImportRoutes, `${sheet.name} import`);
}

/** The routes by which one sheet is taken out, as the list of the resource shows it to the caller. */
export function exportRoutes(resource: string, sheet: SheetDefinition, permission: Permission): Type<object> {
  @ApiTags('sheets')
  @Controller(`api/v1/${resource}`)
  class ExportRoutes {
    constructor(readonly exports: Exports) {}

    /** What the caller may see, persons masked; 409 for more than 5,000 rows. */
    @Get('export')
    @Requires(permission)
    @SheetFile()
    export(@CurrentActor() actor: Actor, @Query() { format }: SheetFormatDto): Promise<StreamableFile> {
      return this.exports.now(actor, sheet, format, {});
    }

    /** The same of any length; 202, and `GET /exports/{id}` gives the file when it is written. */
    @Post('exports')
    @HttpCode(202)
    @Requires(permission)
    @Creates('exports')
    start(@CurrentActor() actor: Actor, @Body() { format }: SheetFormatDto): Promise<ExportView> {
      return this.exports.start(actor, sheet, format, {});
    }
  }
  return named(ExportRoutes, `${sheet.name} export`);
}

/** Operations of the OpenAPI document are named after their class. */
function named(routes: Type<object>, words: string): Type<object> {
  const name = words.replace(/(?:^|[ -])(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.defineProperty(routes, 'name', { value: `${name}Routes` });
}
