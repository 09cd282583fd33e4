package dev.datagen.world.cohort;

import dev.datagen.world.Period;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.account.AccountStatuses;
import dev.datagen.world.account.Beginnings;
import dev.datagen.world.account.Changes;
import dev.datagen.world.account.Departures;
import dev.datagen.world.account.Disputes;
import dev.datagen.world.account.Marriages;
import dev.datagen.world.account.MostDrawn;
import dev.datagen.world.account.NewDevices;
import dev.datagen.world.account.Overdrafts;
import dev.datagen.world.bills.Bills;
import dev.datagen.world.card.Cancellations;
import dev.datagen.world.card.CardPlastics;
import dev.datagen.world.card.PurchaseParts;
import dev.datagen.world.card.Revolving;
import dev.datagen.world.counterparty.OtherParties;
import dev.datagen.world.credit.ReferenceRate;
import dev.datagen.world.identity.Ids;
import dev.datagen.world.market.Market;
import dev.datagen.world.population.People;
import dev.datagen.world.population.Population;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.shop.CategorySeasons;
import dev.datagen.world.time.DayWeights;
import dev.datagen.world.work.Careers;
import dev.datagen.world.work.Employment;
import java.util.List;

/**
 * What all lives share. Immutable.
 *
 * @param options what all of it is a function of
 * @param lived the period, and as many days after it as somebody may want to live
 * @param purchaseDays by index of the merchant category
 */
public record Setting(
        Key key,
        WorldOptions options,
        Period lived,
        ReferenceData reference,
        Population population,
        People people,
        OtherParties others,
        AccountStatuses statuses,
        Beginnings beginnings,
        Departures departures,
        Changes changes,
        Overdrafts overdrafts,
        Disputes disputes,
        Revolving revolving,
        CardPlastics cardPlastics,
        Cancellations cancellations,
        PurchaseParts purchaseParts,
        NewDevices newDevices,
        Employment employment,
        Careers careers,
        Marriages marriages,
        ReferenceRate referenceRate,
        Bills bills,
        MostDrawn mostDrawn,
        Market market,
        DayWeights paymentDays,
        List<DayWeights> purchaseDays,
        CategorySeasons categorySeasons,
        Ids ids) {

    /** What a load covers: who exists, what they own, and how their loans stand at its end. */
    public Period period() {
        return options.period();
    }
}
