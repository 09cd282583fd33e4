package dev.datagen.world.counterparty;

import dev.datagen.world.company.BillSenders;
import dev.datagen.world.company.Platforms;
import dev.datagen.world.company.Shops;

/**
 * Who else lives in the world of the customers, pays them and is paid: people and companies that do not bank here. Immutable.
 *
 * @param counterparties names, documents and accounts of all of them
 * @param contacts people whom a customer knows
 * @param businesses that pay customers, and at which these buy by Pix
 * @param shops at which cards are used
 * @param billSenders companies that send bills
 * @param platforms that pay drivers and couriers
 */
public record OtherParties(
        Counterparties counterparties,
        Contacts contacts,
        Businesses businesses,
        Shops shops,
        BillSenders billSenders,
        Platforms platforms) {}
