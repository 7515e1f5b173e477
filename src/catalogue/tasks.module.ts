import { Module } from '@nestjs/common';
import { ApplyForTask } from './actions/apply-for-task.js';
import { DecideTask } from './actions/decide-task.js';
import { AdmissionIndicators } from './data/admission-indicators.js';
import { AssignedTasks } from './data/assigned-tasks.js';
import { AdmissionIndicatorsController } from './http/admission-indicators.controller.js';
import { AssignedTasksController } from './http/assigned-tasks.controller.js';
import { IntakeModule } from './intake.module.js';

/** Tasks that departments assign to communities, and figures over admissions. */
@Module({
  imports: [IntakeModule],
  controllers: [AssignedTasksController, AdmissionIndicatorsController],
  providers: [AssignedTasks, AdmissionIndicators, ApplyForTask, DecideTask],
})
export class TasksModule {}
