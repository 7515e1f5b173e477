import { Global, Module } from '@nestjs/common';
import { ChangeItem } from './actions/change-item.js';
import { DecideAdmission } from './actions/decide-admission.js';
import { DeleteItem } from './actions/delete-item.js';
import { DraftItem } from './actions/draft-item.js';
import { DraftList } from './actions/draft-list.js';
import { ReviseList } from './actions/revise-list.js';
import { PublishList } from './actions/publish-list.js';
import { SubmitList } from './actions/submit-list.js';
import { WithdrawItem } from './actions/withdraw-item.js';
import { WithdrawList } from './actions/withdraw-list.js';
import { Admissions } from './data/admissions.js';
import { ItemFieldsCheck } from './data/item-fields.js';
import { ItemWarnings } from './data/item-warnings.js';
import { Items } from './data/items.js';
import { ListEditions } from './data/list-editions.js';
import { ServiceLists } from './data/service-lists.js';
import { AdmissionsController } from './http/admissions.controller.js';
import { ItemSheetsController } from './http/item-sheets.controller.js';
import { ListEditionsController } from './http/list-editions.controller.js';
import { ServiceItemsController } from './http/service-items.controller.js';
import { ServiceListsController } from './http/service-lists.controller.js';
import { ClaimsModule } from './claims.module.js';
import { ConsultationsModule } from './consultations.module.js';
import { IntakeModule } from './intake.module.js';
import { NeedsModule } from './needs.module.js';
import { ResourcesModule } from './resources.module.js';
import { ExportItems } from './sheets/export-items.js';
import { ImportItems } from './sheets/import-items.js';
import { TasksModule } from './tasks.module.js';

/** Service lists, their items and admissions; global, because every purchase begins with an item. */
@Global()
@Module({
  imports: [IntakeModule, NeedsModule, ConsultationsModule, TasksModule, ClaimsModule, ResourcesModule],
  controllers: [
    ItemSheetsController,
    ServiceListsController,
    ListEditionsController,
    ServiceItemsController,
    AdmissionsController,
  ],
  providers: [
    Items,
    ItemWarnings,
    ServiceLists,
    Admissions,
    ItemFieldsCheck,
    ListEditions,
    DraftList,
    ReviseList,
    SubmitList,
    PublishList,
    WithdrawList,
    DraftItem,
    ChangeItem,
    DeleteItem,
    WithdrawItem,
    DecideAdmission,
    ImportItems,
    ExportItems,
  ],
  exports: [Items],
})
export class CatalogueModule {}
