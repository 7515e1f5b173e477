import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessClock,
  Creates,
  CurrentActor,
  Requires,
  fenOf,
  pageRequest,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { ApplyForTask } from '../actions/apply-for-task.js';
import { DecideTask } from '../actions/decide-task.js';
import { AssignedTasks } from '../data/assigned-tasks.js';
import {
  AdmitTaskDto,
  ApplyForTaskDto,
  ObjectToTaskDto,
  RefuseTaskDto,
  TaskQueryDto,
} from './assigned-task.dto.js';
import { AssignedTaskListView, AssignedTaskView } from './assigned-task.view.js';

/** Tasks that departments assign to communities: none without the street's admission, none admitted without its money. */
@ApiTags('catalogue')
@Controller('api/v1/assigned-tasks')
export class AssignedTasksController {
  constructor(
    private readonly tasks: AssignedTasks,
    private readonly applying: ApplyForTask,
    private readonly deciding: DecideTask,
    private readonly clock: BusinessClock,
  ) {}

  /** Apply for the admission of a task, with its money or a reason for none. */
  @Post()
  @Requires('task.apply')
  @Creates('assigned-tasks')
  async create(@CurrentActor() actor: Actor, @Body() body: ApplyForTaskDto): Promise<AssignedTaskView> {
    const { fundId = null, itemCode = null, amount, waiver = null, ...rest } = body;
    const money = { fundId, amount: amount ? fenOf(amount) : null, waiver };
    return this.get(actor, await this.applying.run(actor, { ...rest, ...money, itemCode }));
  }

  /** Tasks, newest first: of the caller's department, street or community; overseers see all. */
  @Get()
  @Requires('task.read')
  async list(@CurrentActor() actor: Actor, @Query() query: TaskQueryDto): Promise<AssignedTaskListView> {
    const { communityId, departmentId, state } = query;
    const filter = { communityId, departmentId, state };
    const { items, next } = await this.tasks.page(actor, pageRequest(query), filter);
    return { items: items.map((row) => AssignedTaskView.of(row, actor, this.today())), next };
  }

  /** One task. */
  @Get(':id')
  @Requires('task.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AssignedTaskView> {
    return AssignedTaskView.of(await this.tasks.one(actor, id), actor, this.today());
  }

  /** Let it in; its money follows it into the street's fund. 422 names every reason against it. */
  @Post(':id/admit')
  @HttpCode(200)
  @Requires('task.decide')
  async admit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { toFundId = null }: AdmitTaskDto,
  ): Promise<AssignedTaskView> {
    await this.deciding.admit(actor, id, toFundId);
    return this.get(actor, id);
  }

  /** Don't let it in; the reason stays on record. */
  @Post(':id/refuse')
  @HttpCode(200)
  @Requires('task.decide')
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { refusal, reason }: RefuseTaskDto,
  ): Promise<AssignedTaskView> {
    await this.deciding.refuse(actor, id, refusal, reason);
    return this.get(actor, id);
  }

  /** Object to it as the community, once, before the decision. */
  @Post(':id/object')
  @HttpCode(200)
  @Requires('task.object')
  async object(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: ObjectToTaskDto,
  ): Promise<AssignedTaskView> {
    await this.deciding.object(actor, id, text);
    return this.get(actor, id);
  }

  /** Take it back before a decision. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('task.apply')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AssignedTaskView> {
    await this.deciding.end(actor, id, 'withdraw');
    return this.get(actor, id);
  }

  /** Say that it is done. */
  @Post(':id/finish')
  @HttpCode(200)
  @Requires('task.apply')
  async finish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AssignedTaskView> {
    await this.deciding.end(actor, id, 'finish');
    return this.get(actor, id);
  }

  private today() {
    return dayOf(this.clock.now());
  }
}
