package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.model.Account;
import dev.datagen.model.AccountType;
import dev.datagen.model.CardBrand;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.CardTransactionStatus;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.Direction;
import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.Gender;
import dev.datagen.model.LeavingReason;
import dev.datagen.model.Loan;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.model.value.Cpf;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.reference.Banks;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.time.Moments;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Marginal and joint distributions against published figures, with a fixed seed. */
class RealismTest {

    /** Of banks that have one branch in the country: the first, and those of BTG and Neon. */
    private static final Set<String> ONLY_BRANCHES = Set.of("0001", "0050", "0655");

    private static final World WORLD = World.of(Recording.year2025(42));
    private static final Banks BANKS = ReferenceData.load().banks();
    private static final Recording BANK = Recording.of(WORLD, 0, 10_000);

    private static <T> double share(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).count() / (double) all.size();
    }

    @Test
    void whatMustBeUniqueIs() {
        assertUnique(BANK.customers, Customer::cpf);
        assertUnique(BANK.customers, Customer::email);
        assertUnique(BANK.customers, Customer::phone);
        assertUnique(BANK.accounts, a -> a.bankCode() + '/' + a.branch() + '/' + a.accountNumber());
        assertUnique(BANK.properties, property -> property.registrationNumber());
    }

    /** Who would have gone to a branch on a weekend did so on any day after it. */
    @Test
    void branchesOpenedAsManyAccountsOnOneDayOfTheWeekAsOnAnother() {
        int fromAfar = (int) LocalDate.of(2016, 4, 26).toEpochDay();
        List<Account> early = BANK.accounts.stream()
                .filter(account -> Brasilia.epochDay(account.createdAtMillis()) < fromAfar)
                .toList();

        assertThat(early).hasSizeGreaterThan(500);
        for (int weekday = 1; weekday <= Brasilia.FRIDAY; weekday++) {
            int of = weekday;
            assertThat(share(early, account -> Brasilia.dayOfWeek(Brasilia.epochDay(account.createdAtMillis())) == of))
                    .as("day %d", weekday)
                    .isBetween(0.11, 0.27);
        }
    }

    /** In working hours more than before or after them. */
    @Test
    void loansAreAskedForWhenPeopleSeeToSuchThings() {
        assertThat(share(BANK.loans, loan -> Brasilia.millisOfDay(loan.createdAtMillis()) < 9 * Moments.HOUR))
                .isBetween(0.03, 0.1);
        assertThat(share(BANK.loans, loan -> Brasilia.millisOfDay(loan.createdAtMillis()) >= 18 * Moments.HOUR))
                .isBetween(0.08, 0.16);
    }

    /** As many payments come in the first months as in the last: in the former, of those who lost their jobs before the period. */
    @Test
    void whoWasDismissedBeforeThePeriodIsPaidWhatIsLeftOfTheInsurance() {
        assertThat(BANK.jobs.stream()
                        .filter(job -> job.leftDay() > 0
                                && job.leftDay() < WORLD.options().period().firstDay()))
                .hasSizeBetween(50, 200)
                .allMatch(job -> job.leavingReason() == LeavingReason.DISMISSED);
        assertThat(insured(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31)))
                .isBetween(insured(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31)) / 2, 100L);
    }

    private static long insured(LocalDate first, LocalDate last) {
        return BANK.transactions.stream()
                .filter(event -> event.purpose() == TransactionPurpose.UNEMPLOYMENT_INSURANCE)
                .map(event -> LocalDate.ofEpochDay(Brasilia.epochDay(event.timestampMillis())))
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .count();
    }

    private static <T> void assertUnique(List<T> records, Function<T, String> value) {
        Set<String> seen = new HashSet<>();
        records.forEach(record ->
                assertThat(seen.add(value.apply(record))).as(record.toString()).isTrue());
    }

    @Test
    void documentsAndAddressesAreWellFormed() {
        for (Customer customer : BANK.customers) {
            assertThat(Cpf.parse(customer.cpf()).formatted()).isEqualTo(customer.cpf());
            assertThat(customer.email()).matches("[a-z]+(\\.[a-z]+){0,2}[0-9]*@[a-z0-9.]+\\.example");
            assertThat(customer.phone()).matches("\\+55[1-9][1-9]90[0-9]{7}");
            assertThat(customer.postalCode()).matches("[0-9]{5}-[0-9]{3}");
            assertThat(customer.name()).matches("[\\p{L} ]+");
        }
    }

    /** IBGE, census of 2022: SP 21.9 %, MG 10.1 %, BA 7.0 %, RR 0.3 % of the population. */
    @Test
    void customersLiveWhereBraziliansLive() {
        assertThat(share(BANK.customers, c -> c.state().equals("SP"))).isCloseTo(0.219, within(0.005));
        assertThat(share(BANK.customers, c -> c.state().equals("MG"))).isCloseTo(0.101, within(0.005));
        assertThat(share(BANK.customers, c -> c.state().equals("BA"))).isCloseTo(0.070, within(0.005));
        assertThat(share(BANK.customers, c -> c.state().equals("RR"))).isCloseTo(0.003, within(0.002));
    }

    /** The ninth digit is the fiscal region of first registration: 8 is São Paulo. */
    @Test
    void mostPaulistasRegisteredInSaoPaulo() {
        List<Customer> paulistas =
                BANK.customers.stream().filter(c -> c.state().equals("SP")).toList();
        assertThat(share(paulistas, c -> Cpf.parse(c.cpf()).fiscalRegion() == 8))
                .isCloseTo(0.88, within(0.02));
    }

    /** BCB, clients at the end of 2025: Caixa 14.9 %, Nubank 10.5 %, Itaú 9.4 % of relationships. */
    @Test
    void banksHaveTheirShareOfClients() {
        List<String> banks = BANK.accounts.stream()
                .collect(Collectors.toMap(Account::customerId, Account::bankCode, (one, other) -> one))
                .values()
                .stream()
                .toList();
        assertThat(share(banks, "104"::equals)).isCloseTo(0.149, within(0.01));
        assertThat(share(banks, "260"::equals)).isCloseTo(0.105, within(0.01));
        assertThat(share(banks, "341"::equals)).isCloseTo(0.094, within(0.01));
    }

    @Test
    void aBranchIsInOneMunicipalityAndHasAllAccountsOfACustomer() {
        Map<UUID, String> cities =
                BANK.customers.stream().collect(Collectors.toMap(Customer::customerId, c -> c.state() + c.city()));
        Map<String, String> cityOfBranch = new HashMap<>();
        Map<UUID, String> branchOfCustomer = new HashMap<>();
        for (Account account : BANK.accounts) {
            String branch = account.bankCode() + '/' + account.branch();
            assertThat(branchOfCustomer.merge(account.customerId(), branch, (one, other) -> one))
                    .isEqualTo(branch);
            if (!ONLY_BRANCHES.contains(account.branch())) {
                String city = cities.get(account.customerId());
                assertThat(cityOfBranch.merge(branch, city, (one, other) -> one))
                        .as(branch)
                        .isEqualTo(city);
            }
        }
    }

    /** Banrisul's clients live in Rio Grande do Sul, and there they are some of all (estimates). */
    @Test
    void regionalBanksAreAtHome() {
        Map<UUID, String> states =
                BANK.customers.stream().collect(Collectors.toMap(Customer::customerId, Customer::state));
        List<Account> banrisul =
                BANK.accounts.stream().filter(a -> a.bankCode().equals("041")).toList();
        assertThat(share(banrisul, a -> "RS".equals(states.get(a.customerId()))))
                .isGreaterThan(0.8);
        assertThat(banrisul.size() / (double) BANK.accounts.size()).isCloseTo(0.0047, within(0.0025));
    }

    /** Res. CMN 4.480, of 25 April 2016. */
    @Test
    void accountsAreOpenedWhereAndWhenTheyCanBe() {
        int fromAfar = Brasilia.epochDay(2016, 4, 26);
        for (Account account : BANK.accounts) {
            int day = Brasilia.epochDay(account.createdAtMillis());
            assertThat(day)
                    .as(account.toString())
                    .isGreaterThanOrEqualTo(BANKS.ofCode(account.bankCode()).sinceDay());
            assertThat(day >= fromAfar || account.branch().equals("0001") || BankCalendar.BRAZIL.isBusinessDay(day))
                    .as(account.toString())
                    .isTrue();
        }
    }

    @Test
    void fewJoinAsSoonAsTheyAreOfAge() {
        assertThat(share(BANK.customers, c -> Brasilia.epochDay(c.createdAtMillis()) - c.birthDay() < 18 * 365.25 + 30))
                .isBetween(0.0, 0.03);
    }

    /** BCB 2023, active credit cards: Mastercard 61.1 %, Visa 32.1 %, Elo 4.3 %; since July 2025 Hipercard's 1.8 % are Mastercard's. */
    @Test
    void cardsHaveTheBrandsOfTheMarket() {
        assertThat(share(BANK.cards, c -> c.brand() == CardBrand.MASTERCARD)).isCloseTo(0.629, within(0.02));
        assertThat(share(BANK.cards, c -> c.brand() == CardBrand.VISA)).isCloseTo(0.321, within(0.02));
        assertThat(share(BANK.cards, c -> c.brand() == CardBrand.ELO)).isCloseTo(0.043, within(0.01));
    }

    /** Serasa, April 2025: mean 548 of 1000. IBGE: labour income, median about R$ 2,100. */
    @Test
    void scoresAndIncomesAreThoseOfTheCountry() {
        double score = BANK.customers.stream()
                .mapToInt(Customer::scoreSerasa)
                .average()
                .orElseThrow();
        assertThat(score).isCloseTo(548, within(12.0));
        long[] incomes = BANK.customers.stream()
                .filter(c -> c.employmentStatus() == EmploymentStatus.EMPLOYED)
                .mapToLong(Customer::monthlyIncomeCents)
                .sorted()
                .toArray();
        assertThat(incomes[incomes.length / 2] / 100.0).isBetween(1700.0, 2500.0);
        assertThat(incomes[0]).isEqualTo(151_800);
    }

    /** IBGE 2022: 3.4 % of women of all ages are called Ana, of men 3.4 % João; Enzo is a name of this century. */
    @Test
    void namesAgreeWithSexAndAge() {
        List<Customer> women =
                BANK.customers.stream().filter(c -> c.gender() == Gender.FEMALE).toList();
        List<Customer> men =
                BANK.customers.stream().filter(c -> c.gender() == Gender.MALE).toList();
        assertThat(women)
                .noneMatch(c -> c.name().startsWith("José ") || c.name().startsWith("Antônio "));
        assertThat(men).noneMatch(c -> c.name().startsWith("Maria ") || c.name().startsWith("Francisca "));
        long bornBefore1960 = LocalDate.of(1960, 1, 1).toEpochDay();
        List<Customer> old =
                women.stream().filter(c -> c.birthDay() < bornBefore1960).toList();
        List<Customer> young = women.stream()
                .filter(c -> c.birthDay() > LocalDate.of(1990, 1, 1).toEpochDay())
                .toList();
        Predicate<Customer> maria = c -> c.name().startsWith("Maria ");
        assertThat(share(old, maria)).isGreaterThan(2 * share(young, maria));
    }

    @Test
    void segmentsOfAllKindsOfAccountsMatchTheModel() {
        Map<AccountType, Long> counts =
                BANK.accounts.stream().collect(Collectors.groupingBy(Account::accountType, Collectors.counting()));
        assertThat(counts.getOrDefault(AccountType.CONTA_CORRENTE, 0L) / 10_000.0)
                .isCloseTo(0.80, within(0.01));
        assertThat(counts.getOrDefault(AccountType.POUPANCA, 0L) / 10_000.0).isCloseTo(0.335, within(0.01));
        assertThat(counts.getOrDefault(AccountType.INVESTIMENTOS, 0L) / 10_000.0)
                .isCloseTo(0.365, within(0.005));
    }

    @Test
    void holdingsDoNotDependOnTheOrderOfCustomers() {
        Set<UUID> firstHalf = BANK.customers.subList(0, 5000).stream()
                .map(Customer::customerId)
                .collect(Collectors.toSet());
        double cards = share(BANK.cards, c -> firstHalf.contains(c.customerId()));
        double loans = share(BANK.loans, l -> firstHalf.contains(l.customerId()));
        assertThat(cards).isCloseTo(0.5, within(0.01));
        assertThat(loans).isCloseTo(0.5, within(0.01));
    }

    /** Cards and loans are independent: 70 % × 35 %. */
    @Test
    void cardsAndLoansMeetAsIfByChance() {
        Set<UUID> holders = BANK.cards.stream().map(CreditCard::customerId).collect(Collectors.toSet());
        long both = BANK.loans.stream()
                .map(Loan::customerId)
                .filter(holders::contains)
                .count();
        assertThat(both / 10_000.0).isCloseTo(0.245, within(0.01));
    }

    @Test
    void incomeGoesWithLimitInvestingAndScore() {
        Set<UUID> investors = BANK.accounts.stream()
                .filter(a -> a.accountType() == AccountType.INVESTIMENTOS)
                .map(Account::customerId)
                .collect(Collectors.toSet());
        Map<UUID, Long> limits =
                BANK.cards.stream().collect(Collectors.toMap(CreditCard::customerId, CreditCard::creditLimitCents));
        List<Customer> all = BANK.customers;
        List<Customer> holders =
                all.stream().filter(c -> limits.containsKey(c.customerId())).toList();

        assertThat(rankCorrelation(holders, Customer::monthlyIncomeCents, c -> limits.getOrDefault(c.customerId(), 0L)))
                .isBetween(0.5, 0.9);
        assertThat(rankCorrelation(
                        all, Customer::monthlyIncomeCents, c -> investors.contains(c.customerId()) ? 1L : 0L))
                .isBetween(0.1, 0.35);
        assertThat(rankCorrelation(all, Customer::monthlyIncomeCents, c -> (long) c.scoreSerasa()))
                .isBetween(0.12, 0.35);
    }

    @Test
    void engagementGoesWithUseOfTheCard() {
        Map<UUID, Long> transactions = count(BANK.transactions, Transaction::customerId);
        Map<UUID, Long> purchases = count(BANK.purchases, CardTransaction::customerId);
        List<Customer> holders = BANK.customers.stream()
                .filter(c -> purchases.containsKey(c.customerId()))
                .toList();
        assertThat(rankCorrelation(
                        holders,
                        c -> transactions.getOrDefault(c.customerId(), 0L),
                        c -> purchases.getOrDefault(c.customerId(), 0L)))
                .isBetween(0.1, 0.4);
    }

    private static <T> Map<UUID, Long> count(List<T> events, Function<T, UUID> customer) {
        return events.stream().collect(Collectors.groupingBy(customer, Collectors.counting()));
    }

    /** Spearman's, without care for ties. */
    private static <T> double rankCorrelation(List<T> all, Function<T, Long> x, Function<T, Long> y) {
        double[] rx = ranks(all.stream().mapToLong(x::apply).toArray());
        double[] ry = ranks(all.stream().mapToLong(y::apply).toArray());
        double mean = 0.5;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < rx.length; i++) {
            xy += (rx[i] - mean) * (ry[i] - mean);
            xx += (rx[i] - mean) * (rx[i] - mean);
            yy += (ry[i] - mean) * (ry[i] - mean);
        }
        return xy / Math.sqrt(xx * yy);
    }

    /** Mean rank of equal values, as a share of the whole. */
    private static double[] ranks(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int low = lower(sorted, values[i]);
            int high = lower(sorted, values[i] + 1);
            ranks[i] = (low + high) / 2.0 / values.length;
        }
        return ranks;
    }

    private static int lower(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** BCB, 2024 and 2025: Pix from persons has a mean ticket near R$ 190; most orders are below R$ 100. */
    @Test
    void pixTicketsAreThoseOfPersons() {
        long[] cents = BANK.transactions.stream()
                .filter(t -> t.transactionType() == TransactionType.PIX && !isOfRoutine(t))
                .mapToLong(Transaction::amountCents)
                .sorted()
                .toArray();
        assertThat(Arrays.stream(cents).average().orElseThrow() / 100).isBetween(110.0, 300.0);
        assertThat(cents[cents.length / 2] / 100.0).isBetween(30.0, 70.0);
        assertThat(Arrays.stream(cents).filter(c -> c < 10_000).count() / (double) cents.length)
                .isBetween(0.6, 0.8);
    }

    /** Bills and transfers to own accounts: at activity 1 there are more of them for each other payment than in the country. */
    private static boolean isOfRoutine(Transaction transaction) {
        return transaction.purpose() != TransactionPurpose.TRANSFER
                && transaction.purpose() != TransactionPurpose.PURCHASE;
    }

    /** BCB by hour: half of what people pay by Pix falls between 11 and 19 h, very little before dawn; what businesses pay them, while offices work. */
    @Test
    void pixFollowsTheDay() {
        List<Transaction> pix = BANK.transactions.stream()
                .filter(t -> t.transactionType() == TransactionType.PIX && !isOfRoutine(t))
                .filter(t -> t.purpose() == TransactionPurpose.TRANSFER || t.direction() == Direction.DEBIT)
                .toList();
        assertThat(share(pix, t -> Brasilia.secondOfDay(t.timestampMillis()) < 5 * 3600))
                .isBetween(0.015, 0.027);
        assertThat(share(
                        pix,
                        t -> Brasilia.secondOfDay(t.timestampMillis()) >= 11 * 3600
                                && Brasilia.secondOfDay(t.timestampMillis()) < 19 * 3600))
                .isCloseTo(0.536, within(0.01));
    }

    @Test
    void oneCardPurchaseInTwentyIsDeclined() {
        assertThat(share(BANK.purchases, p -> p.status() == CardTransactionStatus.DECLINED))
                .isCloseTo(0.05, within(0.005));
        assertThat(share(BANK.purchases, p -> p.installments() > 1)).isBetween(0.05, 0.17);
    }
}
