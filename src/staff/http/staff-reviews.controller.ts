import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { ReviewStaff } from '../actions/review-staff.js';
import { StaffReads } from '../data/staff-reads.js';
import { DraftReviewDto, RedraftReviewDto, SetFormDto } from './staff-review.dto.js';
import {
  StaffFormListView,
  StaffFormView,
  StaffReviewListView,
  StaffReviewView,
} from './staff-review.view.js';

/** One form and one review a year for all staff of a street (统一评价考核). */
@ApiTags('staff')
@Controller('api/v1')
export class StaffReviewsController {
  constructor(
    private readonly reads: StaffReads,
    private readonly reviewing: ReviewStaff,
  ) {}

  /** The forms of the caller's street, the latest year first. */
  @Get('staff-forms')
  @Requires('staff.read')
  async forms(@CurrentActor() actor: Actor): Promise<StaffFormListView> {
    return { items: (await this.reads.forms(actor)).map((each) => StaffFormView.of(each)) };
  }

  /** Set the form of a year, for good. */
  @Post('staff-forms')
  @HttpCode(200)
  @Requires('staff.set-form')
  async setForm(
    @CurrentActor() actor: Actor,
    @Body() { year, criteria }: SetFormDto,
  ): Promise<StaffFormListView> {
    await this.reviewing.setForm(actor, year, criteria);
    return this.forms(actor);
  }

  /** The reviews of one member, the latest year first. */
  @Get('staff/:id/reviews')
  @Requires('staff.review-read')
  async reviews(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StaffReviewListView> {
    return { items: (await this.reads.reviews(actor, id)).map((each) => StaffReviewView.of(each)) };
  }

  /** Draft the review of a year. 409 for a second one: everybody is judged once a year. */
  @Post('staff/:id/reviews')
  @HttpCode(200)
  @Requires('staff.review')
  async draft(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { year, scores, remark }: DraftReviewDto,
  ): Promise<StaffReviewListView> {
    await this.reviewing.draft(actor, id, year, { scores, remark });
    return this.reviews(actor, id);
  }

  /** Draft a returned review anew. */
  @Post('staff/:id/reviews/:reviewId/redraft')
  @HttpCode(200)
  @Requires('staff.review')
  async redraft(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('reviewId', ParseUUIDPipe) reviewId: string,
    @Body() { scores, remark }: RedraftReviewDto,
  ): Promise<StaffReviewListView> {
    await this.reviewing.redraft(actor, id, reviewId, { scores, remark });
    return this.reviews(actor, id);
  }

  /** Confirm a review, as somebody else than who drafted it. */
  @Post('staff/:id/reviews/:reviewId/confirm')
  @HttpCode(200)
  @Requires('staff.confirm')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('reviewId', ParseUUIDPipe) reviewId: string,
  ): Promise<StaffReviewListView> {
    await this.reviewing.decide(actor, id, reviewId, 'confirm');
    return this.reviews(actor, id);
  }

  /** Return a review to be drafted anew. */
  @Post('staff/:id/reviews/:reviewId/return')
  @HttpCode(200)
  @Requires('staff.confirm')
  async sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('reviewId', ParseUUIDPipe) reviewId: string,
  ): Promise<StaffReviewListView> {
    await this.reviewing.decide(actor, id, reviewId, 'return');
    return this.reviews(actor, id);
  }
}
