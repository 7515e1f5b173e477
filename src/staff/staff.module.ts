import { Module } from '@nestjs/common';
import { exportRoutes, importRoutes } from '../platform/index.js';
import { KeepPay } from './actions/keep-pay.js';
import { KeepReserve } from './actions/keep-reserve.js';
import { KeepStaff } from './actions/keep-staff.js';
import { ReviewStaff } from './actions/review-staff.js';
import { PayGaps } from './data/pay-gaps.js';
import { StaffReads } from './data/staff-reads.js';
import { StaffPayController } from './http/staff-pay.controller.js';
import { StaffReserveController } from './http/staff-reserve.controller.js';
import { StaffReviewsController } from './http/staff-reviews.controller.js';
import { ExportStaff, ImportStaff, staffSheet } from './sheets/staff-sheet.js';
import { StaffController } from './http/staff.controller.js';

/** Staff of communities: who works where, what they are paid, how they are judged, who waits to be called. */
@Module({
  controllers: [
    importRoutes('staff', staffSheet, 'staff.enter'),
    exportRoutes('staff', staffSheet, 'staff.read'),
    StaffController,
    StaffReserveController,
    StaffPayController,
    StaffReviewsController,
  ],
  providers: [StaffReads, PayGaps, KeepStaff, KeepReserve, KeepPay, ReviewStaff, ImportStaff, ExportStaff],
})
export class StaffModule {}
