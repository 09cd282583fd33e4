package dev.datagen.app.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import dev.datagen.model.Account;
import dev.datagen.model.AccountStatus;
import dev.datagen.model.AccountType;
import dev.datagen.model.schema.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TargetsTest {

    private static final String COLUMNS = "figure\tcategory\ttarget\tcontract\tunit\tsource\tdate\tnote";

    @Test
    void everyFigureSaysWhoPublishedItAndWhen() {
        assertThat(Targets.load(1, 1).values()).isNotEmpty().allSatisfy(target -> {
            assertThat(target.figure()).matches("\\p{Lu}\\w+: .+");
            assertThat(target.unit()).as(target.figure()).isNotEmpty();
            assertThat(target.source()).as(target.figure()).isNotEmpty();
            assertThat(target.date()).as(target.figure()).matches("20\\d\\d(-\\d\\d|/20\\d\\d)?");
        });
    }

    @Test
    void everyFigureIsMeasured() {
        BankProfile nobody = new BankProfile(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), 1, 1);

        assertThat(nobody.comparisons())
                .hasSameSizeAs(Targets.load(1, 1).values())
                .allSatisfy(comparison -> assertThat(comparison.verdict()).isEqualTo(Verdict.FEW));
    }

    @Test
    void sharesAreOfAWhole() {
        assertThat(Targets.load(1, 1).values())
                .filteredOn(target -> target.distance() == Distance.TOTAL_VARIATION)
                .allSatisfy(target -> assertThat(target.goals().stream()
                                .mapToDouble(Goal::target)
                                .sum())
                        .as(target.figure())
                        .isEqualTo(1, offset(0.001)));
    }

    @Test
    void whatTheContractForcesIsSaidInTheNote() {
        assertThat(Targets.load(1, 1).values())
                .filteredOn(target ->
                        target.goals().stream().anyMatch(goal -> goal.contract().isPresent()))
                .hasSizeGreaterThan(4)
                .allSatisfy(target -> assertThat(target.note()).contains("contract"));
    }

    @Test
    void theContractsVolumesGrowWithActivity() {
        Map<String, Target> targets = Targets.load(20, 20);

        // volumes.md 2.4 and 2.2: 20 transactions a customer and year at activity 1; 36.5 % investors at any.
        assertThat(contract(targets, "Transactions: of a customer in a year")).isEqualTo(400);
        assertThat(contract(targets, "Investors: customers with an investment account"))
                .isEqualTo(0.365);
    }

    private static double contract(Map<String, Target> targets, String figure) {
        return targets.values().stream()
                .filter(target -> target.figure().equals(figure))
                .findFirst()
                .orElseThrow()
                .goals()
                .get(0)
                .contract()
                .orElseThrow();
    }

    @Test
    void aRowWithAMissingCellIsShown() {
        assertThatThrownBy(() -> Targets.parse(List.of(COLUMNS, "Pix: x\ta\t1"), 1, 1))
                .hasMessage("a row has 8 cells, but not 'Pix: x|a|1'");
        assertThatThrownBy(() -> Targets.parse(List.of("figure"), 1, 1))
                .hasMessage("the columns must be figure category target contract unit source date note");
    }

    @Test
    void aFigureWithoutATargetOrWithTwoMeasuresIsRefused() {
        Figures figures = new Figures(Targets.parse(List.of(COLUMNS, "Pix: x\ta\t1\t\tshare\tBCB\t2025\t"), 1, 1));

        assertThatThrownBy(() -> figures.shares("Pix: y")).hasMessage("targets.tsv has no figure 'Pix: y'");
        assertThatThrownBy(figures::comparisons).hasMessage("nothing measures the figure 'Pix: x' of targets.tsv");
        figures.shares("Pix: x");
        assertThatThrownBy(() -> figures.rates("Pix: x")).hasMessage("the figure 'Pix: x' is measured twice");
    }

    @Test
    void recordsBeginWithACustomer() {
        BankProfile profile = new BankProfile(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31), 1, 1);

        UUID id = new UUID(0, 0);
        Account account = new Account(
                id,
                id,
                AccountType.POUPANCA,
                "001",
                "0001",
                "1",
                0,
                AccountStatus.ACTIVE,
                0,
                0,
                0,
                "00000000",
                0,
                0,
                Field.ABSENT,
                Field.ABSENT,
                Field.ABSENT,
                Field.ABSENT);

        assertThatThrownBy(() -> profile.account(account)).hasMessage("the first record must be a customer");
    }
}
