package dev.datagen.world.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BanksTest {

    private static final Banks BANKS = ReferenceData.load().banks();

    /** The rank of an account in a bank with four-digit branches. */
    private static long rank(int branch, long number) {
        return (number - 1) * 9_999 + branch - 1;
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
        assertThat(BANKS.ofCode(code).format().write(rank(branch, number)))
                .isEqualTo(new BranchAccount(branchText, account));
    }

    @Test
    void tellsSavingsWhereTheNumberDoes() {
        assertThat(BANKS.ofCode("104").format().write(0, AccountKind.SAVINGS).account())
                .startsWith("013.");
        assertThat(BANKS.ofCode("033").format().write(0, AccountKind.SAVINGS).account())
                .startsWith("60");
        assertThat(BANKS.ofCode("341").format().write(0, AccountKind.SAVINGS))
                .isEqualTo(BANKS.ofCode("341").format().write(0, AccountKind.CHECKING));
    }

    /** Weights 3 2 4 7 6 5 4 3 2 over 000000002: 4, so 11 − 4; over 000000006: 12, remainder 1, so 6. */
    @Test
    void writesBanrisulsDigits() {
        AccountFormat banrisul = BANKS.ofCode("041").format();
        assertThat(banrisul.write(rank(1, 2)).account()).isEqualTo("000000002-7");
        assertThat(banrisul.write(rank(1, 6)).account()).isEqualTo("000000006-6");
    }

    @Test
    void usesTheOnlyBranchOfDigitalBanks() {
        AccountFormat nubank = BANKS.ofCode("260").format();
        assertThat(nubank.capacity()).isEqualTo(999_999_999);
        assertThat(nubank.write(nubank.capacity() - 1).branch()).isEqualTo("0001");
    }

    @Test
    void writesAsManyAccountsAsItSays() {
        assertThat(BANKS.ofCode("341").format().capacity()).isEqualTo(9_999L * 99_999);
        for (Bank bank : BANKS.all()) {
            AccountFormat format = bank.format();
            Set<BranchAccount> seen = new HashSet<>();
            int draws = 2_000;
            for (int i = 0; i < draws; i++) {
                seen.add(format.write(format.capacity() / draws * i));
                seen.add(format.write(format.capacity() - 1 - i));
            }
            assertThat(seen).as(bank.shortName()).hasSize(2 * draws);
            assertThat(format.capacity()).as(bank.shortName()).isGreaterThan(9_000_000L);
            assertThatThrownBy(() -> format.write(format.capacity()))
                    .hasMessage("account rank " + format.capacity() + " is outside 0.." + (format.capacity() - 1));
        }
    }
}
