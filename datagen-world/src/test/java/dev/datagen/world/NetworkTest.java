package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.Customer;
import dev.datagen.model.Direction;
import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.Transaction;
import dev.datagen.model.schema.Field;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who pays whom by Pix inside the bank, as a graph tool sees it: paying customers are nodes, and who paid whom at all is an edge. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkTest {

    private static final int CUSTOMERS = 4096;
    private static final int AFTER_PAYDAY = 5;

    /** Payments of which both sides live in one state, in one city, and all. */
    private int inState;

    private int inCity;
    private int payments;

    /** Payments by employees, and those of them that come on their payday or in the four days after it. */
    private int byEmployees;

    private int afterPayday;

    /** Days of payments that nobody ordered beforehand, by payer, payee and amount. */
    private final Map<List<Object>, Set<Integer>> sameSums = new HashMap<>();

    private final Map<UUID, Set<UUID>> paid = new HashMap<>();
    private final Map<UUID, Set<UUID>> neighbours = new HashMap<>();

    @BeforeAll
    void readsBothLegs() {
        WorldOptions options = Recording.year2025(42).withActivity(20);
        Map<String, Transaction> legs = new HashMap<>();
        Recording recording = Recording.of(
                World.of(options), 0, CUSTOMERS, event -> event instanceof Transaction leg && leg.pixE2eId() != null);
        Map<UUID, Customer> customers =
                recording.customers.stream().collect(Collectors.toMap(Customer::customerId, Function.identity()));
        for (Transaction leg : recording.transactions) {
            Transaction other = legs.put(Objects.requireNonNull(leg.pixE2eId()), leg);
            if (other != null) {
                boolean pays = leg.direction() == Direction.DEBIT;
                edge((pays ? leg : other).customerId(), (pays ? other : leg).customerId());
                time(pays ? leg : other, (pays ? other : leg).customerId(), customers);
                live(
                        Objects.requireNonNull(customers.get(leg.customerId())),
                        Objects.requireNonNull(customers.get(other.customerId())));
            }
        }
    }

    private void live(Customer one, Customer other) {
        payments++;
        boolean state = one.state().equals(other.state());
        inState += state ? 1 : 0;
        inCity += state && one.city().equals(other.city()) ? 1 : 0;
    }

    private void time(Transaction payment, UUID payee, Map<UUID, Customer> customers) {
        int day = Brasilia.epochDay(payment.timestampMillis());
        int month = Months.of(day);
        Customer payer = Objects.requireNonNull(customers.get(payment.customerId()));
        if (payer.employmentStatus() == EmploymentStatus.EMPLOYED) {
            int payday = BankCalendar.BRAZIL.payday(Months.year(month), Months.monthOfYear(month) + 1);
            byEmployees++;
            afterPayday += day >= payday && day < payday + AFTER_PAYDAY ? 1 : 0;
        }
        if (payment.scheduledAtMillis() == Field.ABSENT) {
            sameSums.computeIfAbsent(
                            List.of(payment.customerId(), payee, payment.amountCents()), key -> new HashSet<>())
                    .add(day);
        }
    }

    private void edge(UUID payer, UUID payee) {
        paid.computeIfAbsent(payer, id -> new HashSet<>()).add(payee);
        neighbours.computeIfAbsent(payer, id -> new HashSet<>()).add(payee);
        neighbours.computeIfAbsent(payee, id -> new HashSet<>()).add(payer);
    }

    private int edges() {
        return paid.values().stream().mapToInt(Set::size).sum();
    }

    /** Families pay both ways, others mostly one way. */
    @Test
    void aThirdIsPaidBack() {
        long mutual = paid.entrySet().stream()
                .mapToLong(entry -> entry.getValue().stream()
                        .filter(payee -> paid.getOrDefault(payee, Set.of()).contains(entry.getKey()))
                        .count())
                .sum();
        double reciprocity = mutual / (double) edges();

        System.out.printf("reciprocity %.2f of %d edges%n", reciprocity, edges());
        assertThat(reciprocity).isBetween(0.2, 0.6);
    }

    /** Were it not for homes, a twelfth of payments would stay in the state. */
    @Test
    void mostPayAroundHome() {
        System.out.printf(
                "within the city %.2f, within the state %.2f of %d payments%n",
                inCity / (double) payments, inState / (double) payments, payments);
        assertThat(inState / (double) payments).isBetween(0.6, 0.8);
        assertThat(inCity / (double) payments).isBetween(0.35, 0.6);
    }

    /** Where all paid alike, there would be five days' worth of payments in five days. */
    @Test
    void employeesPayFriendsOnceTheyArePaid() {
        double more = afterPayday / (double) byEmployees * 365 / (Months.A_YEAR * AFTER_PAYDAY);

        System.out.printf("%.2f times as many of %d payments in the days after a payday%n", more, byEmployees);
        assertThat(more).isBetween(1.15, 1.6);
    }

    /** A rent that is shared, a child that is away: in the same days of each month, and by hand. */
    @Test
    void somePayTheSameEachMonth() {
        long regular = sameSums.values().stream()
                .filter(days -> days.stream().map(Months::of).distinct().count() >= Months.A_YEAR - 1)
                .count();

        System.out.printf("%d pay somebody the same sum each month%n", regular);
        assertThat(regular).isGreaterThan(CUSTOMERS / 40);
    }

    /** In a random graph of as many edges two neighbours of somebody hardly ever know each other. */
    @Test
    void friendsOfSomebodyKnowEachOther() {
        long closed = 0;
        long open = 0;
        for (Set<UUID> around : neighbours.values()) {
            List<UUID> list = new ArrayList<>(around);
            for (int i = 0; i < list.size(); i++) {
                for (int j = 0; j < i; j++) {
                    boolean tied =
                            neighbours.getOrDefault(list.get(i), Set.of()).contains(list.get(j));
                    closed += tied ? 1 : 0;
                    open += tied ? 0 : 1;
                }
            }
        }
        double clustering = closed / (double) (closed + open);
        double random = 2.0 * edges() / ((double) neighbours.size() * neighbours.size());

        System.out.printf("clustering %.3f, %.4f in a random graph%n", clustering, random);
        assertThat(clustering).isGreaterThan(20 * random);
    }

    @Test
    void hubsHaveManyTimesTheTiesOfOthers() {
        int[] degrees =
                neighbours.values().stream().mapToInt(Set::size).sorted().toArray();
        int median = degrees[degrees.length / 2];
        int highest = degrees[degrees.length - 1];

        System.out.printf(
                "degree: median %d, p90 %d, highest %d of %d customers%n",
                median, degrees[degrees.length * 9 / 10], highest, degrees.length);
        assertThat(median).isBetween(2, 8);
        assertThat(highest).isGreaterThan(3 * median);
    }
}
