package dev.datagen.world.life.card;

import dev.datagen.model.CardBrand;
import dev.datagen.model.CardStatus;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Invoice;
import dev.datagen.model.InvoiceStatus;
import dev.datagen.model.MasterDataConsumer;
import dev.datagen.model.schema.Field;
import dev.datagen.model.value.MaskedCardNumber;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.card.CardPlastics;
import dev.datagen.world.card.CardPlastics.Replacement;
import dev.datagen.world.card.Revolving;
import dev.datagen.world.card.RevolvingDebts;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Brand;
import dev.datagen.world.reference.Brands;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the rows of cards and of their invoices as they stand at the end of the period. Mutable scratch space; belongs to one thread. */
public final class CardRows {

    /** Times a number below a thousand, it never ends in three zeros: the last four digits of one card's plastics differ. */
    private static final long NEXT_NUMBER = 7_654_321;

    private final Setting setting;
    private final InvoiceRows invoices;
    private final Key key;
    private final Draws draws = new Draws();
    private final Brands brands;

    /** @param setting what all lives share */
    public CardRows(Setting setting, InvoiceRows invoices) {
        this.setting = setting;
        this.invoices = invoices;
        this.key = setting.key().derive("rows").derive("card");
        this.brands = setting.reference().brands();
    }

    /** @param settled invoices of this customer and those to follow, which are taken from it */
    public void write(Cohort cohort, int index, Queue<Invoice> settled, MasterDataConsumer rows) {
        UUID cardId = setting.ids().id(IdKind.CREDIT_CARD, cohort.profile(index).ordinal(), 0);
        rows.creditCard(card(cohort, index, cardId, settled));
        for (Invoice next = settled.peek(); next != null && next.cardId().equals(cardId); next = settled.peek()) {
            rows.invoice(settled.remove());
        }
        if (!cohort.revolving().isWrittenOff(index)) {
            invoices.rest(cohort, index, rows);
        }
    }

    private CreditCard card(Cohort cohort, int index, UUID cardId, Queue<Invoice> settled) {
        Profile profile = cohort.profile(index);
        long created = setting.beginnings().cardMillis(profile);
        long end = setting.period().endMillis();
        long cancelled = setting.cancellations().millis(profile);
        boolean isCancelled = cancelled < end && !cohort.revolving().isWrittenOff(index);
        Replacement replacement = setting.cardPlastics().last(profile, end);
        int lastDay = setting.cardPlastics().lastDay(profile, Math.min(end, cancelled));
        long updated = updatedMillis(cohort, index, created, replacement, lastDay);
        Brand brand = brand(profile);
        return new CreditCard(
                cardId,
                setting.ids().id(IdKind.CUSTOMER, profile.ordinal(), 0),
                number(profile, replacement),
                CardBrand.valueOf(brand.name()),
                cohort.cards().limitCents(index),
                isCancelled ? 0 : cohort.availableLimitCents(index),
                profile.cardDueDay(),
                isCancelled ? CardStatus.CANCELLED : status(cohort.revolving(), index),
                created,
                isCancelled ? Math.max(updated, cancelled) : updated,
                profile.cardClosingDay(),
                lastDay,
                isCancelled ? cancelled : statusSince(cohort, index, created, cardId, settled),
                replacement == null ? Field.ABSENT : replacement.millis(),
                replacement == null ? null : replacement.reason(),
                replacement == null ? null : previousNumber(profile, replacement),
                replacement == null ? Field.ABSENT : setting.cardPlastics().lastDay(profile, replacement.millis()));
    }

    /** A plastic that was renewed, and not replaced, began with a month. */
    private static long updatedMillis(
            Cohort cohort, int index, long created, @Nullable Replacement replacement, int lastDay) {
        long renewed = Brasilia.startOfDay(Months.firstDay(Months.of(lastDay) + 1 - CardPlastics.MONTHS));
        long updated = Math.max(renewed, cohort.cards().updatedMillis(index, created));
        return replacement == null ? updated : Math.max(updated, replacement.millis());
    }

    /** The columns that change with a plastic. */
    public Map<String, @Nullable Object> columns(Profile profile, Replacement replacement) {
        CardPlastics plastics = setting.cardPlastics();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("card_number_masked", number(profile, replacement));
        columns.put("valid_until", LocalDate.ofEpochDay(plastics.lastDay(profile, replacement.millis() + 1)));
        columns.put("replaced_at", Instant.ofEpochMilli(replacement.millis()));
        columns.put("replacement_reason", replacement.reason().name());
        columns.put("previous_number_masked", previousNumber(profile, replacement));
        columns.put("previous_valid_until", LocalDate.ofEpochDay(plastics.lastDay(profile, replacement.millis())));
        return columns;
    }

    /** The columns of a card whose limit has become another one. */
    public static Map<String, @Nullable Object> limits(Cohort cohort, int index) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("credit_limit", (long) cohort.cards().limitCents(index));
        columns.put("available_limit", cohort.availableLimitCents(index));
        return columns;
    }

    /** The columns of a card that its holder has given up. */
    public static Map<String, @Nullable Object> cancelled(long millis) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("available_limit", 0L);
        columns.put("status", CardStatus.CANCELLED.name());
        columns.put("status_since", Instant.ofEpochMilli(millis));
        return columns;
    }

    /** The draws of a card, of which the first says its brand: the one that it has when the period ends, for all of it. */
    private Brand brand(Profile profile) {
        draws.from(key.at(profile.ordinal()));
        int first = brands.credit(profile.bank()).pick(draws.unit());
        return brands.brand(first, setting.period().lastDay());
    }

    /** Of the first plastic, or of one that replaced another; the issuer's digits stay. */
    private String number(Profile profile, @Nullable Replacement replacement) {
        Brand brand = brand(profile);
        int iin = brands.iin(brand.index(), draws.unit());
        long digits = draws.bits() + (replacement == null ? 0 : replacement.number() * NEXT_NUMBER);
        return MaskedCardNumber.of(iin, brand.panLength(), digits);
    }

    private String previousNumber(Profile profile, Replacement replacement) {
        return number(profile, setting.cardPlastics().last(profile, replacement.millis()));
    }

    private static CardStatus status(RevolvingDebts debts, int index) {
        if (debts.isWrittenOff(index)) {
            return CardStatus.CANCELLED;
        }
        return debts.isBlocked(index) ? CardStatus.BLOCKED : CardStatus.ACTIVE;
    }

    /** Invoices decide: a second one in a row that is not paid, the next that is, one that is given up. */
    private long statusSince(Cohort cohort, int index, long created, UUID cardId, Queue<Invoice> settled) {
        int missed = cohort.revolving().missedAtFirst(index);
        boolean blocked = missed >= Revolving.BLOCKED_AFTER;
        long since = blocked ? invoices.blockedMillis(cohort.profile(index), missed) : created;
        for (Invoice invoice : settled) {
            if (!invoice.cardId().equals(cardId)) {
                break;
            }
            missed = invoice.status() == InvoiceStatus.UNPAID ? missed + 1 : 0;
            if (missed >= Revolving.BLOCKED_AFTER != blocked) {
                since = invoice.updatedAtMillis();
                blocked = !blocked;
            }
        }
        return since;
    }
}
