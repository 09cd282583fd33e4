package dev.datagen.world.reference;

import java.util.List;

/**
 * An institution that holds accounts.
 *
 * @param index position in {@link Banks#all()}, which is in ascending order of the COMPE code
 * @param compe COMPE code, 1 to 999
 * @param code COMPE code with three digits
 * @param ispb the institution in the payment system, 0 to 99,999,999
 * @param ispbText the same with eight digits
 * @param clientShare share of the clients of all listed institutions, 0 to 1
 * @param keyShare share of the Pix keys of natural persons, 0 to 1
 * @param sinceDay when people could open the accounts that it has now, in days since 1970-01-01
 * @param takesSavings whether it takes savings deposits
 * @param ufs the states of a regional bank, empty for others
 * @param atHome share of its clients who live there, 0 to 1
 * @param kind what its accounts are
 * @param pixIspb the participant of the Pix that makes those of its accounts: mostly itself, 0 to 99,999,999
 * @param pixIspbText the same with eight digits
 * @param closingDays from the closing of an invoice of its cards to the due day, where both are in one month
 */
public record Bank(
        int index,
        int compe,
        String code,
        int ispb,
        String ispbText,
        String shortName,
        String legalName,
        double clientShare,
        double keyShare,
        AccountFormat format,
        int sinceDay,
        boolean takesSavings,
        List<String> ufs,
        double atHome,
        Kind kind,
        int pixIspb,
        String pixIspbText,
        int closingDays) {

    /** Whether it belongs to some states. */
    public boolean isRegional() {
        return !ufs.isEmpty();
    }

    /** What an institution's accounts are. */
    public enum Kind {
        /** Demand deposits. */
        BANK,
        /** Payment accounts, paid in beforehand (Lei 12.865/2013): such an institution may not lend on them. */
        PAYMENT;

        static Kind parse(String word) {
            return switch (word) {
                case "bank" -> BANK;
                case "payment" -> PAYMENT;
                default -> throw new IllegalArgumentException("no kind of institution is called '" + word + "'");
            };
        }
    }
}
