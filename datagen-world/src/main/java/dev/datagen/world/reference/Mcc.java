package dev.datagen.world.reference;

/**
 * A merchant category and how people buy in it.
 *
 * @param index position in {@link Mccs#all()}, which is in ascending order of the code
 * @param code ISO 18245, 1 to 9999
 * @param name in English, also the {@code merchant_category} of events
 * @param share of all card purchases by number, 0 to 1
 * @param ticketMedian R$, of the lognormal value of a purchase
 * @param ticketSigma standard deviation of its logarithm
 * @param instalmentShare of the purchases on credit that are paid in instalments, 0 to 1
 * @param onlineShare of the purchases that are made at a distance, 0 to 1
 * @param weekendFactor purchases on a weekend day against a weekday
 * @param leastReais of a single purchase
 * @param mostReais of a single purchase
 * @param onTrips how many times more often people buy there on a trip than at home; 0 where they don't
 * @param prices how the sums look
 * @param hours when in the day
 */
public record Mcc(
        int index,
        int code,
        String name,
        double share,
        double ticketMedian,
        double ticketSigma,
        double instalmentShare,
        double onlineShare,
        double weekendFactor,
        int leastReais,
        int mostReais,
        double onTrips,
        PriceStyle prices,
        HourProfile hours) {

    /** Four digits: {@code 0742}. */
    public String codeText() {
        return Integer.toString(10_000 + code).substring(1);
    }
}
