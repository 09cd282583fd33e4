package dev.datagen.app.audit;

/**
 * A value broken on purpose, within the auditor's own copy.
 *
 * @param check the check that must find it
 * @param sql breaks it, and returns identifiers, of which the check must name the first at least
 */
record Break(String check, String sql) {

    /** Of the first transaction that fits, which the check must name. */
    static Break change(String check, String set, String where) {
        return change(check, set, where, "transaction_id");
    }

    /** Of the first transaction that fits. */
    static Break change(String check, String set, String where, String returning) {
        return new Break(
                check, "UPDATE audit.transactions SET " + set + " WHERE " + isFirst(where) + " RETURNING " + returning);
    }

    /** Of the first order on B3 that fits, which the check must name. */
    static Break trade(String check, String set, String where) {
        return trade(check, set, where, "trade_id");
    }

    /** Of the first order on B3 that fits. */
    static Break trade(String check, String set, String where, String returning) {
        return new Break(
                check,
                "UPDATE audit.trades SET " + set + " WHERE trade_id = (SELECT t.trade_id FROM audit.trades t WHERE "
                        + where + " ORDER BY t.trade_id LIMIT 1) RETURNING " + returning);
    }

    /** Takes the first transaction that fits away. */
    static Break delete(String check, String where, String returning) {
        return new Break(check, "DELETE FROM audit.transactions WHERE " + isFirst(where) + " RETURNING " + returning);
    }

    /** A digit of the payment line of the first transaction that fits. */
    static Break digit(String check, int position, int length) {
        String other = "((substr(payment_line, %1$d, 1)::integer + 1) %% 10)::text".formatted(position);
        return change(
                check,
                "payment_line = overlay(payment_line PLACING " + other + " FROM " + position + ")",
                "length(payment_line) = " + length);
    }

    /** Of the first row of a table that fits, which the check must name. */
    static Break row(String check, String table, String id, String set, String where) {
        return new Break(
                check,
                "UPDATE audit." + table + " SET " + set + " WHERE " + id + " = (SELECT " + id + " FROM audit." + table
                        + " WHERE " + where + " ORDER BY 1 LIMIT 1) RETURNING " + id);
    }

    private static String isFirst(String where) {
        return "transaction_id = (SELECT t.transaction_id FROM audit.transactions t WHERE " + where
                + " ORDER BY t.transaction_id LIMIT 1)";
    }

    @Override
    public String toString() {
        return check + " by " + sql.replaceAll("\\s+", " ");
    }
}
