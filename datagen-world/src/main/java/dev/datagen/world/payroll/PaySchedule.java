package dev.datagen.world.payroll;

import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;

/** On which day an employer pays the wage of a month. */
public enum PaySchedule {
    /** Private employers: by the fifth working day of the next month, Saturdays counting (CLT, article 459). */
    FIFTH_WORKING_DAY {
        @Override
        public int payday(int workMonth) {
            int next = workMonth + 1;
            return BankCalendar.BRAZIL.payday(Months.year(next), Months.monthOfYear(next) + 1);
        }
    },
    /** Civil servants of many states and cities, by custom. */
    LAST_BUSINESS_DAY_BUT_ONE {
        @Override
        public int payday(int workMonth) {
            return BankCalendar.BRAZIL.plusBusinessDays(Months.firstDay(workMonth + 1), -2);
        }
    },
    /** Civil servants of many states and cities, by custom. */
    LAST_BUSINESS_DAY {
        @Override
        public int payday(int workMonth) {
            return BankCalendar.BRAZIL.plusBusinessDays(Months.firstDay(workMonth + 1), -1);
        }
    },
    /** Civil servants of the Union: by the second business day of the next month; some are paid on the first. */
    FIRST_BUSINESS_DAY {
        @Override
        public int payday(int workMonth) {
            return BankCalendar.BRAZIL.nextBusinessDay(Months.firstDay(workMonth + 1));
        }
    },
    /** Civil servants of the Union. */
    SECOND_BUSINESS_DAY {
        @Override
        public int payday(int workMonth) {
            return BankCalendar.BRAZIL.plusBusinessDays(Months.firstDay(workMonth + 1) - 1, 2);
        }
    };

    /** The day on which the wage of a month arrives. */
    public abstract int payday(int workMonth);
}
