package dev.datagen.app.profile;

import dev.datagen.model.Direction;
import dev.datagen.model.PixKeyType;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionStatus;
import dev.datagen.model.TransactionType;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Pix that took effect: who pays whom, how much, how and when. */
final class PixFigures implements Reading {

    private static final String MASK = "***.";
    private static final int ROUND_CENTS = 500;
    private static final long SMALL = 100_00;
    private static final long MEDIUM = 200_00;

    /** Bills and transfers to own accounts are left out: few payments a year make them more frequent than in the country. */
    private static final Set<TransactionPurpose> COUNTED =
            EnumSet.of(TransactionPurpose.TRANSFER, TransactionPurpose.PURCHASE);

    private final Window window;
    private final PersonNames names = new PersonNames();
    private final Shares sentNature;
    private final Shares receivedNature;
    private final Means mean;
    private final Quantiles sent;
    private final Rates under;
    private final Rates round;
    private final Shares hour;
    private final Shares weekday;
    private final Shares dayOfMonth;
    private final Shares month;
    private final Shares keys;
    private final Rates byAccount;
    private final Shares initiation;
    private final Shares age;
    private final Shares region;
    private final Shares state;
    private final Shares institution;

    PixFigures(Figures figures, Window window) {
        this.window = window;
        sentNature = figures.shares("Pix: nature of what persons send");
        receivedNature = figures.shares("Pix: nature of what persons receive");
        mean = figures.means("Pix: mean amount by nature");
        sent = figures.quantiles("Pix: amounts that persons send");
        under = figures.rates("Pix: sent under an amount");
        round = figures.rates("Pix: amounts in multiples of R$ 5");
        hour = figures.shares("Pix: hour of weekdays");
        weekday = figures.shares("Pix: weekday");
        dayOfMonth = figures.shares("Pix: day of the month");
        month = figures.shares("Pix: month");
        keys = figures.shares("Pix: keys that people type to pay people");
        byAccount = figures.rates("Pix: sent by account data");
        initiation = figures.shares("Pix: initiation of what persons send");
        age = figures.shares("Pix: orders by age of the payer");
        region = figures.shares("Pix: region of the payer");
        state = figures.shares("Pix: federative unit of the payer");
        institution = figures.shares("Pix: institution of the person paid");
    }

    @Override
    public void transaction(Person person, Transaction pix) {
        if (pix.transactionType() != TransactionType.PIX
                || pix.status() != TransactionStatus.COMPLETED
                || pix.originalE2eId() != null
                || !COUNTED.contains(pix.purpose())) {
            return;
        }
        when(Window.time(pix.timestampMillis()));
        boolean withPerson = isWithPerson(pix);
        if (pix.direction() == Direction.DEBIT) {
            sent(person, pix, withPerson ? "P2P" : "P2B");
        } else {
            String nature = withPerson ? "P2P" : "B2P";
            receivedNature.add(nature);
            mean.add(nature, Reais.of(pix.amountCents()));
        }
    }

    private void when(LocalDateTime time) {
        DayOfWeek day = time.getDayOfWeek();
        if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
            hour.add(twoDigits(time.getHour()));
        }
        if (window.isInWholeWeeks(time.toLocalDate())) {
            weekday.add(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        }
        if (window.isOfWholeMonths()) {
            dayOfMonth.add(daysAround(time.getDayOfMonth()));
        }
        if (window.isOfWholeYears()) {
            month.add(twoDigits(time.getMonthValue()));
        }
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private static String daysAround(int day) {
        if (day < 5) {
            return "01-04";
        } else if (day <= 10) {
            return "05-10";
        } else if (day < 20) {
            return "11-19";
        }
        return day == 20 ? "20" : day < 28 ? "21-27" : "28-31";
    }

    private void sent(Person person, Transaction pix, String nature) {
        long cents = pix.amountCents();
        sentNature.add(nature);
        mean.add("PF", Reais.of(cents));
        mean.add(nature, Reais.of(cents));
        sent.add(cents);
        under.add("100", cents < SMALL);
        under.add("200", cents < MEDIUM);
        round.add(nature, cents % ROUND_CENTS == 0);
        byAccount.add("all", pix.pixKeyType() == null);
        initiation.add(String.valueOf(pix.pixInitiation()));
        age.add(person.ageIn("18-19", "20-29", "30-39", "40-49", "50-59", "60+"));
        region.add(person.region());
        state.add(person.customer().state());
        PixKeyType key = pix.pixKeyType();
        if (key != null && nature.equals("P2P")) {
            keys.add(key.name());
            institution.add(String.valueOf(pix.counterpartyIspb()));
        }
    }

    /** By the key or the masked CPF if there is one, or else by the name. */
    private boolean isWithPerson(Transaction pix) {
        String key = pix.counterpartyKey();
        if (pix.direction() == Direction.CREDIT && key != null && key.startsWith(MASK)) {
            return true;
        }
        PixKeyType type = pix.pixKeyType();
        if (pix.direction() == Direction.DEBIT && type != null && type != PixKeyType.EVP) {
            return type != PixKeyType.CNPJ;
        }
        String name = pix.counterpartyName();
        return name != null && names.isPerson(name);
    }
}
