package dev.datagen.world.life;

import dev.datagen.model.CardBrand;
import dev.datagen.model.CardStatus;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Invoice;
import dev.datagen.model.InvoiceStatus;
import dev.datagen.model.MasterDataConsumer;
import dev.datagen.model.value.MaskedCardNumber;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Brand;
import java.util.List;
import java.util.Queue;
import java.util.UUID;

/** Writes the rows of cards and of their invoices as they stand at the end of the period. Mutable scratch space; belongs to one thread. */
final class CardRows {

    private static final int DAYS_OF_A_SHORT_MONTH = 30;

    private final Setting setting;
    private final InvoiceRows invoices;
    private final Key key;
    private final Draws draws = new Draws();
    private final Categorical brandShares;
    private final List<Brand> brands;

    CardRows(Setting setting, InvoiceRows invoices) {
        this.setting = setting;
        this.invoices = invoices;
        this.key = setting.key().derive("rows").derive("card");
        this.brands = setting.reference().brands().all();
        this.brandShares = setting.reference().brands().credit();
    }

    /** @param settled invoices of this customer and those to follow, which are taken from it */
    void write(Cohort cohort, int index, Queue<Invoice> settled, MasterDataConsumer rows) {
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
        draws.from(key.at(profile.ordinal()));
        Brand brand = brands.get(brandShares.pick(draws.unit()));
        return new CreditCard(
                cardId,
                setting.ids().id(IdKind.CUSTOMER, profile.ordinal(), 0),
                MaskedCardNumber.of(
                        setting.reference().brands().iin(brand.index(), draws.unit()), brand.panLength(), draws.bits()),
                CardBrand.valueOf(brand.name()),
                profile.cardLimitCents(),
                profile.cardLimitCents() - cohort.cards().outstandingCents(index),
                profile.cardDueDay(),
                status(cohort.revolving(), index),
                created,
                cohort.cards().updatedMillis(index, created),
                closingDay(profile.cardDueDay()),
                setting.cardValidity().lastDay(profile, setting.period().lastMonth()),
                statusSince(created, cardId, settled));
    }

    private static CardStatus status(RevolvingDebts debts, int index) {
        if (debts.isWrittenOff(index)) {
            return CardStatus.CANCELLED;
        }
        return debts.isBlocked(index) ? CardStatus.BLOCKED : CardStatus.ACTIVE;
    }

    /** Invoices decide: a second one in a row that is not paid, the next that is, one that is given up. */
    private static long statusSince(long created, UUID cardId, Queue<Invoice> settled) {
        long since = created;
        boolean blocked = false;
        for (Invoice invoice : settled) {
            if (!invoice.cardId().equals(cardId)) {
                break;
            }
            boolean missedAgain = invoice.status() == InvoiceStatus.UNPAID && invoice.carriedCents() > 0;
            if (missedAgain != blocked) {
                since = invoice.updatedAtMillis();
                blocked = missedAgain;
            }
        }
        return since;
    }

    private static int closingDay(int dueDay) {
        int day = dueDay - InvoiceCalendar.CLOSING_DAYS;
        return day > 0 ? day : day + DAYS_OF_A_SHORT_MONTH;
    }
}
