package dev.datagen.app.profile;

import dev.datagen.model.CardTransaction;
import dev.datagen.model.CardTransactionStatus;
import dev.datagen.model.CreditCard;
import dev.datagen.model.DeclineReason;
import dev.datagen.model.EntryMode;
import dev.datagen.model.ReversalReason;
import org.jspecify.annotations.Nullable;

/** Credit cards and what is bought with them. */
final class CardFigures implements Reading {

    private final Window window;
    private final Rates holders;
    private final Means aYear;
    private final Shares brand;
    private final Means mean;
    private final Quantiles amounts;
    private final Shares category;
    private final Medians byCategory;
    private final Shares parts;
    private final Rates inParts;
    private final Rates valueInParts;
    private final Shares partsByValue;
    private final Rates declined;
    private final Shares reason;
    private final Shares way;
    private final Rates disputed;
    private final Shares quarter;
    private int cardsOfThisPerson;
    private long purchasesOfThisPerson;

    CardFigures(Figures figures, Window window) {
        this.window = window;
        holders = figures.rates("Cards: customers who hold one");
        aYear = figures.means("Cards: purchases of a card in a year");
        brand = figures.shares("Cards: brand");
        mean = figures.means("Cards: mean purchase");
        amounts = figures.quantiles("Cards: purchase quantiles");
        category = figures.shares("Cards: merchant category of purchases");
        byCategory = figures.medians("Cards: median purchase by merchant category");
        parts = figures.shares("Cards: parts of a purchase");
        inParts = figures.rates("Cards: bought in parts, by amount");
        valueInParts = figures.rates("Cards: value bought in parts");
        partsByValue = figures.shares("Cards: parts of what is bought in parts, by value");
        declined = figures.rates("Cards: declined");
        reason = figures.shares("Cards: reason of a refusal");
        way = figures.shares("Cards: how they are used");
        disputed = figures.rates("Cards: online purchases charged back");
        quarter = figures.shares("Cards: quarter");
    }

    @Override
    public void begin(Person person) {
        cardsOfThisPerson = 0;
        purchasesOfThisPerson = 0;
    }

    @Override
    public void creditCard(Person person, CreditCard card) {
        cardsOfThisPerson++;
        brand.add(card.brand().name());
    }

    @Override
    public void cardTransaction(Person person, CardTransaction purchase) {
        purchasesOfThisPerson++;
        if (purchase.status() == CardTransactionStatus.REVERSED) {
            disputed.add("all", purchase.reversalReason() == ReversalReason.CHARGEBACK ? 1 : 0, 0);
            return;
        }
        boolean refused = purchase.status() == CardTransactionStatus.DECLINED;
        declined.add("all", refused);
        if (refused) {
            reason.add(published(purchase.declineReason()));
            return;
        }
        way.add(String.valueOf(purchase.entryMode()));
        disputed.add("all", 0, purchase.entryMode() == EntryMode.ONLINE ? 1 : 0);
        long cents = purchase.amountCents();
        mean.add("all", Reais.of(cents));
        amounts.add(cents);
        category.add(purchase.mccCode());
        byCategory.add(purchase.mccCode(), cents);
        if (window.isOfWholeYears()) {
            quarter.add("Q" + ((Window.time(purchase.timestampMillis()).getMonthValue() + 2) / 3));
        }
        parts(purchase.installments(), cents);
    }

    /** What is published does not tell expired data, or those of a plastic that was replaced, from wrong ones. */
    private static String published(@Nullable DeclineReason declined) {
        boolean outdated = declined == DeclineReason.CARD_EXPIRED || declined == DeclineReason.CARD_REPLACED;
        return String.valueOf(outdated ? DeclineReason.WRONG_CARD_DATA : declined);
    }

    private void parts(int count, long cents) {
        boolean several = count > 1;
        parts.add(several ? "2+" : "1");
        inParts.add(
                cents < 100_00 ? "0-100" : cents < 300_00 ? "100-300" : cents < 1000_00 ? "300-1000" : "1000+",
                several);
        valueInParts.add("all", several ? cents : 0, cents);
        if (several) {
            partsByValue.add(count <= 3 ? "2-3" : count <= 6 ? "4-6" : "7+", cents);
        }
    }

    @Override
    public void end(Person person) {
        holders.add("all", cardsOfThisPerson > 0);
        if (cardsOfThisPerson > 0) {
            aYear.add("all", purchasesOfThisPerson / window.years() / cardsOfThisPerson);
        }
    }
}
