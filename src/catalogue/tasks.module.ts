import { Module } from '@nestjs/common';
import { ApplyForTask } from './actions/apply-for-task.js';
import { DecideTask } from './actions/decide-task.js';
import { KeepResponsibilityList } from './actions/keep-responsibility-list.js';
import { ResponsibilityLists } from './data/responsibility-lists.js';
import { AdmissionIndicators } from './data/admission-indicators.js';
import { AssignedTasks } from './data/assigned-tasks.js';
import { AdmissionIndicatorsController } from './http/admission-indicators.controller.js';
import { AssignedTasksController } from './http/assigned-tasks.controller.js';
import { ResponsibilityListsController } from './http/responsibility-lists.controller.js';
import { IntakeModule } from './intake.module.js';

/** Tasks that departments assign to communities, and figures over admissions. */
@Module({
  imports: [IntakeModule],
  controllers: [AssignedTasksController, AdmissionIndicatorsController, ResponsibilityListsController],
  providers: [
    AssignedTasks,
    AdmissionIndicators,
    ApplyForTask,
    DecideTask,
    ResponsibilityLists,
    KeepResponsibilityList,
  ],
})
export class TasksModule {}
