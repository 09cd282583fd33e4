package dev.datagen.world.life;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a loan's row says of where it stands on some day after the period. Belongs to one thread. */
final class LoanColumns {

    private final LoanSchedules schedules;

    LoanColumns(Setting setting) {
        this.schedules =
                new LoanSchedules(setting.referenceRate(), setting.lived().lastDay());
    }

    Map<String, @Nullable Object> on(LoanCourse course, int day) {
        Map<String, @Nullable Object> columns = course.stateOn(day).columns();
        if (course.isWrittenOffOn(day)) {
            columns.put("written_off_date", LocalDate.ofEpochDay(course.writtenOffDay()));
            columns.put("written_off_amount", schedules.writtenOffCents(course));
        }
        return columns;
    }
}
