package dev.datagen.app.profile;

import dev.datagen.model.Direction;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionStatus;
import dev.datagen.model.TransactionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who pays whom: Pix of which both sides are here. Looks at {@value #TOGETHER} customers at a time, so that memory does not grow with all of them; a
 * payment from one such group to another is not seen.
 */
final class NetworkFigures implements Reading {

    private static final int TOGETHER = 512;

    /** Amounts are counted in hundredths. */
    private static final long ONE = 100;

    private final Quantiles partners;
    private final Rates mutual;
    private final Rates clustering;

    /** Sides of payments of which the other has not come yet, by endToEndId: the customer, and whether they paid. */
    private final Map<String, Side> open = new HashMap<>();

    private final Map<Integer, Set<Integer>> payees = new TreeMap<>();
    private int customer = -1;

    private record Side(int customer, boolean pays) {}

    NetworkFigures(Figures figures) {
        partners = figures.quantiles("Network: customers whom one pays or is paid by");
        mutual = figures.rates("Network: who is paid pays back");
        clustering = figures.rates("Network: friends of somebody who pay each other");
    }

    @Override
    public void begin(Person person) {
        customer++;
        if (customer % TOGETHER == 0) {
            close();
        }
    }

    @Override
    public void transaction(Person person, Transaction pix) {
        String id = pix.pixE2eId();
        if (id == null
                || pix.transactionType() != TransactionType.PIX
                || pix.status() != TransactionStatus.COMPLETED
                || pix.originalE2eId() != null
                || pix.purpose() != TransactionPurpose.TRANSFER) {
            return;
        }
        boolean pays = pix.direction() == Direction.DEBIT;
        Side other = open.remove(id);
        if (other == null) {
            open.put(id, new Side(customer, pays));
        } else if (other.pays != pays) {
            int payer = pays ? customer : other.customer;
            payees.computeIfAbsent(payer, any -> new TreeSet<>()).add(pays ? other.customer : customer);
        }
    }

    /** Reckons with the customers seen since the last time; after the last one, too. */
    void close() {
        Map<Integer, Set<Integer>> around = new TreeMap<>();
        payees.forEach((payer, paid) -> paid.forEach(payee -> {
            around.computeIfAbsent(payer, any -> new HashSet<>()).add(payee);
            around.computeIfAbsent(payee, any -> new HashSet<>()).add(payer);
            mutual.add("all", payees.getOrDefault(payee, Set.of()).contains(payer));
        }));
        around.values().forEach(friends -> {
            partners.add(friends.size() * ONE);
            tied(new ArrayList<>(friends), around);
        });
        open.clear();
        payees.clear();
    }

    /** Of all pairs of somebody's friends, those that are tied themselves. */
    private void tied(List<Integer> friends, Map<Integer, Set<Integer>> around) {
        int pairs = friends.size() * (friends.size() - 1) / 2;
        long tied = 0;
        for (int i = 0; i < friends.size(); i++) {
            Set<Integer> theirs = around.getOrDefault(friends.get(i), Set.of());
            tied += friends.subList(0, i).stream().filter(theirs::contains).count();
        }
        if (pairs > 0) {
            clustering.add("all", tied, pairs);
        }
    }
}
