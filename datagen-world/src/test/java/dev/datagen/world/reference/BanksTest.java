package dev.datagen.world.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BanksTest {

    private static final Banks BANKS = ReferenceData.load().banks();

    private static BranchAccount write(String code, int branch, long number, AccountKind kind) {
        return BANKS.ofCode(code).format().write(branch - 1, number - 1, kind);
    }

    /** BCB, participants of the STR. */
    @ParameterizedTest
    @CsvSource({
        "001, 00000000", "033, 90400888", "077, 00416968", "104, 00360305", "208, 30306294", "237, 60746948",
        "260, 18236120", "290, 08561701", "323, 10573521", "336, 31872495", "341, 60701190", "748, 01181521"
    })
    void knowsCodesAndIspb(String code, String ispb) {
        assertThat(BANKS.ofCode(code).ispb()).isEqualTo(Integer.parseInt(ispb));
        assertThat(BANKS.ofCode(code).compe()).isEqualTo(Integer.parseInt(code));
    }

    @Test
    void sharesOutAllClients() {
        assertThat(BANKS.all()).hasSize(47).extracting(Bank::code).doesNotHaveDuplicates();
        assertThat(BANKS.all()).extracting(Bank::ispb).doesNotHaveDuplicates();
        assertThat(BANKS.all().stream().mapToDouble(Bank::clientShare).sum()).isCloseTo(1, within(0.002));
        assertThat(BANKS.all().stream().mapToDouble(Bank::keyShare).sum()).isCloseTo(1, within(0.002));
        assertThat(BANKS.bank(BANKS.clients().pick(0)).code()).isEqualTo("001");
        assertThat(BANKS.all()).allMatch(bank -> BANKS.bank(bank.index()) == bank);
    }

    /** Samples of the banks' own layouts and of public validators. */
    @ParameterizedTest
    @CsvSource({
        "001, 1584,   210169, 1584-9, 00210169-6",
        "001, 1852, 10089934, 1852-X, 10089934-X",
        "001, 3494, 10089939, 3494-0, 10089939-0",
        "237, 1425,   238069, 1425-7, 0238069-2",
        "237, 8221,   301357, 8221-P, 0301357-P",
        "237, 8212,   325620, 8212-0, 0325620-0",
        "341, 2545,     2366, 2545,   02366-1",
        "341, 1874,    10009, 1874,   10009-0",
        "033,  189,    17417, 0189,   01017417-9",
        "104, 2004,      448, 2004,   001.00000448-6",
    })
    void writesAccountsWithTheirCheckDigits(String code, int branch, long number, String branchText, String account) {
        assertThat(write(code, branch, number, AccountKind.CHECKING)).isEqualTo(new BranchAccount(branchText, account));
    }

    @Test
    void tellsSavingsWhereTheNumberDoes() {
        assertThat(write("104", 1, 1, AccountKind.SAVINGS).account()).startsWith("013.");
        assertThat(write("033", 1, 1, AccountKind.SAVINGS).account()).startsWith("60");
        assertThat(write("341", 1, 1, AccountKind.SAVINGS)).isEqualTo(write("341", 1, 1, AccountKind.CHECKING));
    }

    /** Weights 3 2 4 7 6 5 4 3 2 over 000000002: 4, so 11 − 4; over 000000006: 12, remainder 1, so 6. */
    @Test
    void writesBanrisulsDigits() {
        assertThat(write("041", 1, 2, AccountKind.CHECKING).account()).isEqualTo("000000002-7");
        assertThat(write("041", 1, 6, AccountKind.CHECKING).account()).isEqualTo("000000006-6");
    }

    @Test
    void usesTheOnlyBranchOfDigitalBanks() {
        AccountFormat nubank = BANKS.ofCode("260").format();
        assertThat(nubank.hasBranches()).isFalse();
        assertThat(nubank.branches()).isEqualTo(1);
        assertThat(nubank.numbers()).isEqualTo(999_999_999);
        assertThat(nubank.write(0, nubank.numbers() - 1, AccountKind.CHECKING).branch())
                .isEqualTo("0001");
    }

    @ParameterizedTest
    @CsvSource({"536, 0655", "208, 0050", "623, 0001", "413, 0001"})
    void knowsTheBranchOfBanksWithoutANetwork(String code, String branch) {
        assertThat(BANKS.ofCode(code).format().hasBranches()).isFalse();
        assertThat(write(code, 1, 1, AccountKind.CHECKING).branch()).isEqualTo(branch);
    }

    /** BCB, participants of the Pix. */
    @Test
    void makesThePixOfABrokerThroughItsBank() {
        assertThat(BANKS.ofCode("102").pixIspb()).isEqualTo(BANKS.ofCode("348").ispb());
        assertThat(BANKS.ofCode("102").pixIspbText()).isEqualTo("33264668");
        assertThat(BANKS.ofCode("001").pixIspbText()).isEqualTo("00000000");
    }

    @Test
    void writesAsManyAccountsAsItSays() {
        for (Bank bank : BANKS.all()) {
            AccountFormat format = bank.format();
            Set<BranchAccount> seen = new HashSet<>();
            int draws = 300;
            int step = Math.max(1, format.branches() / 20);
            for (int branch = 0; branch < format.branches(); branch += step) {
                for (int i = 0; i < draws; i++) {
                    assertThat(seen.add(format.write(branch, format.numbers() / draws * i, AccountKind.CHECKING)))
                            .as(bank.shortName())
                            .isTrue();
                }
            }
            assertThatThrownBy(() -> format.write(format.branches(), 0, AccountKind.CHECKING))
                    .hasMessage("branch " + format.branches() + " is outside 0.." + (format.branches() - 1));
            assertThatThrownBy(() -> format.write(0, format.numbers(), AccountKind.CHECKING))
                    .hasMessage("account " + format.numbers() + " is outside 0.." + (format.numbers() - 1));
        }
    }

    /** Law 4.380/1964 and CMN's rules of the SBPE: what institutions of payment and brokers take are no savings. */
    @ParameterizedTest
    @ValueSource(strings = {"260", "323", "380", "290", "536", "542", "197", "364", "461", "396", "102", "403"})
    void leavesSavingsToBanks(String code) {
        assertThat(BANKS.ofCode(code).takesSavings()).isFalse();
        assertThat(BANKS.ofCode("104").takesSavings()).isTrue();
    }

    @Test
    void knowsRegionalBanks() {
        assertThat(BANKS.ofCode("041").ufs()).containsExactly("RS");
        assertThat(BANKS.ofCode("001").isRegional()).isFalse();
        assertThat(BANKS.all()).allMatch(bank -> bank.atHome() > 0 && bank.atHome() <= 1);
    }
}
