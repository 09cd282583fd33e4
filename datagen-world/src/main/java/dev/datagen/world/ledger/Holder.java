package dev.datagen.world.ledger;

import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.population.Profile;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event of a customer repeats: the identifiers of customer, accounts, card and loan, and the customer's name.
 *
 * <p>A customer's events of a month come one after the other, so remembering one customer saves most of the work. Belongs to one
 * thread.
 */
public final class Holder {

    private final Setting setting;
    private final @Nullable UUID[] accounts = new UUID[Profile.MOST_ACCOUNTS];
    private long ordinal = -1;
    private @Nullable UUID customer;
    private @Nullable UUID card;
    private @Nullable UUID loan;
    private @Nullable String name;

    /** @param setting what all lives share */
    public Holder(Setting setting) {
        this.setting = setting;
    }

    private void remember(Profile profile) {
        if (profile.ordinal() != ordinal) {
            ordinal = profile.ordinal();
            customer = null;
            card = null;
            loan = null;
            name = null;
            Arrays.fill(accounts, null);
        }
    }

    /** The identifier of a customer. */
    public UUID customerId(Profile profile) {
        remember(profile);
        UUID id = customer;
        if (id == null) {
            id = setting.ids().id(IdKind.CUSTOMER, ordinal, 0);
            customer = id;
        }
        return id;
    }

    /** The identifier of an account, by its place among those of its holder, from 0. */
    public UUID accountId(Profile profile, int slot) {
        remember(profile);
        UUID id = accounts[slot];
        if (id == null) {
            id = setting.ids().id(IdKind.ACCOUNT, ordinal, slot);
            accounts[slot] = id;
        }
        return id;
    }

    /** The identifier of a customer's card. */
    public UUID cardId(Profile profile) {
        remember(profile);
        UUID id = card;
        if (id == null) {
            id = setting.ids().id(IdKind.CREDIT_CARD, ordinal, 0);
            card = id;
        }
        return id;
    }

    /** The identifier of a customer's loan. */
    public UUID loanId(Profile profile) {
        remember(profile);
        UUID id = loan;
        if (id == null) {
            id = setting.ids().id(IdKind.LOAN, ordinal, 0);
            loan = id;
        }
        return id;
    }

    String name(Profile profile) {
        remember(profile);
        String text = name;
        if (text == null) {
            text = setting.people().name(profile);
            name = text;
        }
        return text;
    }
}
