import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { ReviewDepartment } from '../actions/review-department.js';
import { DepartmentReviews } from '../data/department-reviews.js';
import { ReviewDepartmentDto } from './department-review.dto.js';
import { DepartmentReviewListView, DepartmentReviewView } from './department-review.view.js';
import { ResponsibleYearDto } from './responsible-score.dto.js';

/** What communities think of departments and street offices (反向评价), never community by community. */
@ApiTags('evaluation')
@Controller('api/v1/department-reviews')
export class DepartmentReviewsController {
  constructor(
    private readonly reviews: DepartmentReviews,
    private readonly reviewing: ReviewDepartment,
  ) {}

  /** Units that were reviewed for a year; figures from five communities on. */
  @Get()
  @Requires('department-review.read')
  async list(@Query() { year }: ResponsibleYearDto): Promise<DepartmentReviewListView> {
    const found = await this.reviews.of(year);
    return { items: found.map((each) => DepartmentReviewView.of(each)), next: null };
  }

  /** Say what the community thinks of a unit's year, once. */
  @Post()
  @HttpCode(204)
  @Requires('department-review.give')
  async give(
    @CurrentActor() actor: Actor,
    @Body() { departmentId, year, scores }: ReviewDepartmentDto,
  ): Promise<void> {
    const { response, support, burden, cooperation } = scores;
    const given = { response, support, burden, cooperation };
    await this.reviewing.run(actor, { departmentId, year, scores: given });
  }
}
